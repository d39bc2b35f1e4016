package org.gatehouse.service.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system for H2, `failing:`, whose fsync fails when a test says so. Public, because H2 makes instances.
public final class FailingFilePath extends FilePathWrapper {
    private static volatile boolean failing;
    private static final AtomicInteger ASKED = new AtomicInteger();

    public FailingFilePath() {}

    static void register() {
        failing = false;
        ASKED.set(0);
        FilePath.register(new FailingFilePath());
    }

    static void fail() {
        failing = true;
    }

    /// How many fsyncs were asked for since they fail.
    static int asked() {
        return ASKED.get();
    }

    @Override
    public String getScheme() {
        return "failing";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (failing) {
                ASKED.incrementAndGet();
                throw new IOException("no space left on the device");
            }
            real.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return real.read(into, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            return real.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }
    }
}
