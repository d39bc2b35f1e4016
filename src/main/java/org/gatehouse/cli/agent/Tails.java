package org.gatehouse.cli.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files that are followed: those named, and those in the folders named, as they come and go. A file is known
/// by what the system names it by, not by its path, so that a rotated one is not read again. Confined to one
/// thread.
final class Tails implements AutoCloseable {
    private final List<Path> named;
    private final LogForm form;
    private final Spool spool;
    private final Map<String, Tail> open = new LinkedHashMap<>();
    private final Map<String, Long> offsets;

    Tails(List<Path> named, LogForm form, Spool spool) throws IOException {
        this.named = List.copyOf(named);
        this.form = form;
        this.spool = spool;
        this.offsets = new LinkedHashMap<>(spool.positions());
        offsets.remove("");
    }

    /// Puts what is new into the spool, as far as there is room.
    ///
    /// @return how many bytes were read
    long read() throws IOException {
        List<String> listed = list();
        long read = 0;
        for (Map.Entry<String, Tail> entry : List.copyOf(open.entrySet())) {
            long taken = read(entry.getKey(), entry.getValue());
            read += taken;
            if (taken == 0 && !listed.contains(entry.getKey())) {
                entry.getValue().close();
                open.remove(entry.getKey());
                offsets.remove(entry.getKey());
            }
        }
        return read;
    }

    private long read(String key, Tail tail) throws IOException {
        long read = 0;
        byte[] records = spool.isFull() ? new byte[0] : tail.next();
        while (records.length > 0) {
            spool.put(records);
            tail.passed(records.length);
            offsets.put(key, tail.offset());
            spool.remember(offsets);
            read += records.length;
            records = spool.isFull() ? new byte[0] : tail.next();
        }
        return read;
    }

    /// Opens what is new.
    ///
    /// @return what there is now, by what names it for ever
    private List<String> list() throws IOException {
        List<String> listed = new ArrayList<>();
        for (Path file : files()) {
            try {
                Object key =
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey();
                String name = key == null ? file.toAbsolutePath().toString() : key.toString();
                listed.add(name);
                if (!open.containsKey(name)) {
                    open.put(name, new Tail(file, form, offsets.getOrDefault(name, 0L)));
                }
            } catch (NoSuchFileException rotatedMeanwhile) {
                listed.remove(file.toString()); // the next look finds it under its new name
            }
        }
        return listed;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.filter(file -> file.getFileName().toString().endsWith(form.suffix()))
                            .sorted()
                            .forEach(files::add);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Tail tail : open.values()) {
            tail.close();
        }
    }
}
