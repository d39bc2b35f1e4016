package org.gatehouse.cli.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// One file being followed. It stays open, so that what is renamed or deleted is still read to its end. Confined to
/// one thread.
final class Tail implements AutoCloseable {
    private static final int CHUNK = 1 << 20;
    private static final int RECORD_MOST = 16 << 20;

    private final FileChannel channel;
    private final LogForm form;
    private long offset;

    Tail(Path file, LogForm form, long offset) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.form = form;
        this.offset = offset;
    }

    /// The next whole records, about a megabyte at most; nothing when there are none yet. Begins anew when the file
    /// was cut short.
    byte[] next() throws IOException {
        if (channel.size() < offset) {
            offset = 0;
        }
        for (int size = CHUNK; ; size *= 2) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(size, channel.size() - offset));
            while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
                // reads until the buffer is full or the file ends
            }
            int end = form.wholeRecords(buffer.array(), buffer.position());
            if (end == 0 && buffer.position() == size && size < RECORD_MOST) {
                continue; // one record that is larger than that
            }
            int taken = end == 0 && buffer.position() >= RECORD_MOST ? buffer.position() : end;
            return Arrays.copyOf(buffer.array(), taken);
        }
    }

    /// Passes over what [#next] gave.
    void passed(int bytes) {
        offset += bytes;
    }

    long offset() {
        return offset;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
