package org.gatehouse.service.activity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;

/// Undoes gzip, told by its first bytes, and never makes more of a small body than may be.
final class Unpacking {
    private static final int MOST = 128 << 20;

    private Unpacking() {}

    static byte[] unpacked(byte[] body) {
        if (body.length < 2 || (body[0] & 0xFF) != 0x1F || (body[1] & 0xFF) != 0x8B) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = in.readNBytes(MOST + 1);
            if (unpacked.length > MOST) {
                throw new Refusal(ErrorCode.TOO_LARGE, "Unpacked, the body is larger than " + MOST + " bytes.");
            }
            return unpacked;
        } catch (IOException e) {
            throw new Refusal(ErrorCode.MALFORMED, "The body begins like gzip and is none: " + e.getMessage() + ".");
        }
    }
}
