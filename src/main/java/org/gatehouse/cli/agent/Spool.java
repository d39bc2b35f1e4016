package org.gatehouse.cli.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// What was read and is not delivered yet, on disk: a packed file a delivery, named by its number, and how far each
/// log has been read. Whatever is put here is synced before its log is passed over, so that a kill leads to
/// repetition at worst, which the service knows for what it is. Confined to one thread.
final class Spool {
    private static final String SUFFIX = ".gz";
    private static final String POSITIONS = "positions";

    private final Path folder;
    private final long most;
    private long next;

    /// @param most how many bytes may wait
    Spool(Path folder, long most) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.most = most;
        long last = waiting().isEmpty()
                ? -1
                : waiting().keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
        this.next = Math.max(last, lastRemembered()) + 1;
    }

    /// The deliveries that wait, by number.
    NavigableMap<Long, Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9]{1,18}\\.gz"))
                    .collect(Collectors.toMap(Spool::number, file -> file, (one, other) -> one, TreeMap::new));
        }
    }

    boolean isFull() throws IOException {
        long size = 0;
        for (Path file : waiting().values()) {
            size += Files.size(file);
        }
        return size >= most;
    }

    /// Puts records to the others, durably.
    void put(byte[] records) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(records);
        }
        write(folder.resolve(next + SUFFIX), packed.toByteArray());
        next++;
    }

    void delivered(Path file) throws IOException {
        Files.delete(file);
    }

    /// Remembers how far each log has been read, by what names it, and the number of the last delivery.
    void remember(Map<String, Tail.Mark> marks) throws IOException {
        String text = Stream.concat(
                        Stream.of(Long.toString(next - 1)),
                        marks.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())))
                .collect(Collectors.joining("\n", "", "\n"));
        write(folder.resolve(POSITIONS), text.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, Tail.Mark> marks() throws IOException {
        Map<String, Tail.Mark> marks = new LinkedHashMap<>();
        for (String line : remembered().stream().skip(1).toList()) {
            String[] parts = line.split("\t", 4);
            int known = Integer.parseInt(parts[1]);
            marks.put(parts[3], new Tail.Mark(Long.parseLong(parts[0]), known, Integer.parseInt(parts[2])));
        }
        return marks;
    }

    private static String line(String key, Tail.Mark mark) {
        return mark.offset() + "\t" + mark.known() + "\t" + mark.head() + "\t" + key;
    }

    private long lastRemembered() throws IOException {
        List<String> lines = remembered();
        return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst());
    }

    private List<String> remembered() throws IOException {
        Path file = folder.resolve(POSITIONS);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Path fresh = folder.resolve("fresh");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(folder)) {
            directory.force(true); // the new name is durable too
        }
    }
}
