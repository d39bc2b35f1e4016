package org.gatehouse.cli.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One file being followed. It stays open, so that what is renamed or deleted is still read to its end. Confined to
/// one thread.
final class Tail implements AutoCloseable {
    private static final int CHUNK = 1 << 20;
    private static final int RECORD_MOST = 16 << 20;
    private static final int HEAD = 1024;

    private final FileChannel channel;
    private final LogForm form;
    private long offset;

    private Tail(FileChannel channel, LogForm form) {
        this.channel = channel;
        this.form = form;
    }

    /// How far a file has been read.
    ///
    /// @param known how many of its first bytes are known
    /// @param head tells those from the bytes of another file, which may bear its name or the number that the
    ///         system knew it by: both are used again
    record Mark(long offset, int known, int head) {
        boolean knowsEnough() {
            return known == HEAD;
        }
    }

    /// Goes on where a file was left, or at its beginning when it is another by now.
    static Tail open(Path file, LogForm form, @Nullable Mark mark) throws IOException {
        Tail tail = new Tail(FileChannel.open(file, StandardOpenOption.READ), form);
        if (mark != null && tail.begins(mark)) {
            tail.offset = mark.offset();
        }
        return tail;
    }

    /// Whether it is the file that was marked.
    boolean begins(Mark mark) throws IOException {
        return channel.size() >= Math.max(mark.offset(), mark.known()) && head(mark.known()) == mark.head();
    }

    private int head(int known) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(known);
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
            // reads until the buffer is full or the file ends
        }
        CRC32C sum = new CRC32C();
        sum.update(head.flip());
        return (int) sum.getValue();
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

    Mark mark() throws IOException {
        int known = (int) Math.min(HEAD, channel.size());
        return new Mark(offset, known, head(known));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
