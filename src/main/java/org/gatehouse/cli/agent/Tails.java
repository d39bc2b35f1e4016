package org.gatehouse.cli.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files that are followed: those named, and those in the folders named, as they come and go. A file is known
/// by what the system names it by, not by its path, so that a rotated one is not read again, and goes on being read
/// under whatever name it has been given in its folder. Confined to one thread.
final class Tails implements AutoCloseable {
    private final List<Path> named;
    private final LogForm form;
    private final Spool spool;
    private final Map<String, Tail> open = new LinkedHashMap<>();
    private final Map<String, Tail.Mark> marks;

    Tails(List<Path> named, LogForm form, Spool spool) throws IOException {
        this.named = List.copyOf(named);
        this.form = form;
        this.spool = spool;
        this.marks = new LinkedHashMap<>(spool.marks());
    }

    /// Puts what is new into the spool, a part of each file, as far as there is room.
    ///
    /// @return how many bytes were read
    long read() throws IOException {
        Set<String> there = look();
        long read = 0;
        for (Map.Entry<String, Tail> entry : List.copyOf(open.entrySet())) {
            long taken = read(entry.getKey(), entry.getValue());
            read += taken;
            if (taken == 0 && !there.contains(entry.getKey()) && !spool.isFull()) {
                entry.getValue().close();
                open.remove(entry.getKey());
                marks.remove(entry.getKey());
            }
        }
        return read;
    }

    private long read(String key, Tail tail) throws IOException {
        byte[] records = spool.isFull() ? new byte[0] : tail.next();
        if (records.length > 0) {
            spool.put(records);
            tail.passed(records.length);
        }
        Tail.Mark before = marks.get(key);
        if (records.length > 0 || before == null || !before.knowsEnough()) {
            remember(key, tail.mark());
        }
        return records.length;
    }

    /// Also before anything is read: the file may be renamed while no agent runs.
    private void remember(String key, Tail.Mark mark) throws IOException {
        if (!mark.equals(marks.put(key, mark))) {
            spool.remember(marks);
        }
    }

    /// Opens what is new.
    ///
    /// @return what there is now, by what names it
    private Set<String> look() throws IOException {
        Set<String> there = new HashSet<>();
        for (Path path : named) {
            boolean folder = Files.isDirectory(path);
            for (Path file : files(folder ? path : path.toAbsolutePath().getParent())) {
                boolean wanted = folder
                        ? file.getFileName().toString().endsWith(form.suffix())
                        : file.getFileName().equals(path.getFileName());
                look(file, wanted, there);
            }
        }
        return there;
    }

    /// @param wanted by its name; others are looked at only when they bore such a name before
    private void look(Path file, boolean wanted, Set<String> there) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object number = attributes.fileKey();
            String key = number == null ? file.toAbsolutePath().toString() : number.toString();
            if (!attributes.isRegularFile() || !(wanted || open.containsKey(key) || marks.containsKey(key))) {
                return;
            }
            if (!open.containsKey(key)) {
                Tail.Mark mark = marks.get(key);
                Tail tail = Tail.open(file, form, mark);
                if (!wanted && (mark == null || mark.known() == 0 || !tail.begins(mark))) {
                    tail.close(); // another file by now
                    marks.remove(key);
                    return;
                }
                open.put(key, tail);
            }
            there.add(key);
        } catch (NoSuchFileException rotatedMeanwhile) {
            // the next look finds it under its new name
        }
    }

    private static List<Path> files(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        for (Tail tail : open.values()) {
            tail.close();
        }
    }
}
