package org.gatehouse.service.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;

/// A few small files as a `tar.gz` (ustar), the same bytes for the same files.
final class Tarball {
    private static final int BLOCK = 512;

    private Tarball() {}

    static byte[] of(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream tar = new GZIPOutputStream(out)) {
            for (var file : files.entrySet()) {
                tar.write(header(file.getKey(), file.getValue().length));
                tar.write(Arrays.copyOf(file.getValue(), (file.getValue().length + BLOCK - 1) / BLOCK * BLOCK));
            }
            tar.write(new byte[2 * BLOCK]);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return out.toByteArray();
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, String.format(Locale.ROOT, "%011o\0", size));
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte octet : header) {
            sum += octet & 0xFF;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
