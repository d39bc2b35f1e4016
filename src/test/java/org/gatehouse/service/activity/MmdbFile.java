package org.gatehouse.service.activity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes small files in the MaxMind DB format, of IPv4 networks and their countries.
final class MmdbFile {
    private static final int BITS = 32;
    private static final byte[] MARKER = {
        (byte) 0xAB, (byte) 0xCD, (byte) 0xEF, 'M', 'a', 'x', 'M', 'i', 'n', 'd', '.', 'c', 'o', 'm'
    };

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[2]));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /// @param block an IPv4 block of addresses
    /// @param record what is said of it: texts and maps
    MmdbFile with(String block, Map<String, Object> record) {
        Cidr cidr = Cidr.parse(block).orElseThrow();
        int address = java.nio.ByteBuffer.wrap(cidr.network().getAddress()).getInt();
        int node = 0;
        for (int depth = 0; depth < cidr.prefix() - 1; depth++) {
            int side = (address >>> (BITS - 1 - depth)) & 1;
            if (nodes.get(node)[side] == 0) {
                nodes.add(new int[2]);
                nodes.get(node)[side] = nodes.size() - 1;
            }
            node = nodes.get(node)[side];
        }
        // Told from a node by its sign until it is known how many nodes there are.
        nodes.get(node)[(address >>> (BITS - cidr.prefix())) & 1] = -1 - data.size();
        value(data, record);
        return this;
    }

    Path write(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int[] node : nodes) {
            for (int side : node) {
                int record = side == 0 ? nodes.size() : side > 0 ? side : nodes.size() + 16 - 1 - side;
                out.write(record >>> 16);
                out.write(record >>> 8);
                out.write(record);
            }
        }
        out.writeBytes(new byte[16]);
        out.writeBytes(data.toByteArray());
        out.writeBytes(MARKER);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("node_count", nodes.size());
        metadata.put("record_size", (short) 24);
        metadata.put("ip_version", (short) 4);
        metadata.put("database_type", "Test-Country");
        metadata.put("languages", List.of("en"));
        metadata.put("binary_format_major_version", (short) 2);
        metadata.put("binary_format_minor_version", (short) 0);
        metadata.put("build_epoch", 1_790_000_000L);
        metadata.put("description", Map.of("en", "For tests"));
        value(out, metadata);
        return Files.write(file, out.toByteArray());
    }

    private static void value(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.write(2 << 5 | bytes.length);
                out.writeBytes(bytes);
            }
            case Short number -> number(out, 5 << 5, 2, number);
            case Integer number -> number(out, 6 << 5, 4, number);
            case Long number -> {
                out.write(8);
                out.write(9 - 7);
                digits(out, 8, number);
            }
            case List<?> list -> {
                out.write(list.size());
                out.write(11 - 7);
                list.forEach(element -> value(out, element));
            }
            case Map<?, ?> map -> {
                out.write(7 << 5 | map.size());
                map.forEach((key, element) -> {
                    value(out, key);
                    value(out, element);
                });
            }
            default -> throw new IllegalArgumentException("Not written in such files: " + value);
        }
    }

    private static void number(ByteArrayOutputStream out, int type, int size, long number) {
        out.write(type | size);
        digits(out, size, number);
    }

    private static void digits(ByteArrayOutputStream out, int size, long number) {
        for (int i = size - 1; i >= 0; i--) {
            out.write((int) (number >>> (8 * i)));
        }
    }
}
