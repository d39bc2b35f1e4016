package org.gatehouse.service.http;

import io.helidon.common.buffers.DataReader.IncorrectNewLineException;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.RequestException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A body as it comes off the wire. Every way in which it can break off is an [IOException].
final class WireStream extends FilterInputStream {
    WireStream(InputStream wire) {
        super(wire);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return in.read(buffer, offset, length);
        } catch (UncheckedIOException
                | InsufficientDataAvailableException
                | IncorrectNewLineException
                | RequestException
                | NumberFormatException e) {
            throw new IOException("the body broke off", e);
        }
    }
}
