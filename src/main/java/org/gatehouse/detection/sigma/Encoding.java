package org.gatehouse.detection.sigma;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.gatehouse.detection.rule.Glob;

/// A value on its way through the modifiers that encode it.
///
/// @param bytes whether its characters are bytes already
record Encoding(Glob glob, boolean bytes) {
    private static final byte[] ORDER_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final int[] STARTS = {0, 2, 3};
    private static final int[] ENDS = {0, 3, 2};

    Encoding utf16(boolean bigEndian, boolean marked) {
        byte[] encoded = encode(bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        int mark = marked ? ORDER_MARK.length : 0;
        byte[] all = new byte[mark + encoded.length];
        System.arraycopy(ORDER_MARK, 0, all, 0, mark);
        System.arraycopy(encoded, 0, all, mark, encoded.length);
        return new Encoding(Glob.literal(new String(all, StandardCharsets.ISO_8859_1)), true);
    }

    Encoding base64() {
        return text(Base64.getEncoder().encodeToString(encoded()));
    }

    /// What is found of it wherever it stands in a longer text: three forms, without the characters at either end that
    /// depend on what is around it.
    List<Encoding> base64Offset() {
        byte[] value = encoded();
        return IntStream.range(0, 3)
                .mapToObj(shift -> {
                    byte[] shifted = new byte[value.length + shift];
                    System.arraycopy(value, 0, shifted, shift, value.length);
                    String whole = Base64.getEncoder().encodeToString(shifted);
                    int end = whole.length() - ENDS[shifted.length % 3];
                    return text(whole.substring(Math.min(STARTS[shift], end), end));
                })
                .toList();
    }

    private static Encoding text(String text) {
        return new Encoding(Glob.literal(text), false);
    }

    private byte[] encoded() {
        return encode(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private byte[] encode(Charset charset) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, glob.length()).map(glob::token).forEach(text::appendCodePoint);
        return text.toString().getBytes(charset);
    }
}
