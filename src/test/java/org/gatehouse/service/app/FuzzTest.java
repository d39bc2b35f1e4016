package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The short run of the [Fuzzer]: good calls, what was once found to be answered wrongly (`fuzz/TARGET/` among the
/// test's resources), and both of them damaged, the same way each time.
class FuzzTest {
    private static final int DAMAGED = 400;
    private static final byte[] MARKS =
            "\"{}[],:\\\n\0-19eE.ntf\u007f".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void answersAsItMay(FuzzTarget target) throws IOException {
        List<byte[]> known = new ArrayList<>(target.seeds());
        known.addAll(found(target));
        Random random = new Random(7);
        List<byte[]> calls = new ArrayList<>(known);
        for (int i = 0; i < DAMAGED; i++) {
            calls.add(damaged(known.get(random.nextInt(known.size())), random));
        }
        Set<Integer> seen = new HashSet<>();
        try (Fuzzer fuzzer = new Fuzzer(target, folder)) {
            for (byte[] call : calls) {
                seen.add(send(fuzzer, call));
            }
        }
        assertThat(seen).as("good calls are let through").contains(target == FuzzTarget.ASKING ? 201 : 200);
    }

    private static int send(Fuzzer fuzzer, byte[] call) {
        try {
            return fuzzer.send(call);
        } catch (AssertionError e) {
            throw new AssertionError(HexFormat.of().formatHex(call), e);
        }
    }

    private static List<byte[]> found(FuzzTarget target) throws IOException {
        Path inputs = Path.of("src/test/resources/fuzz", target.folder());
        if (!Files.isDirectory(inputs)) {
            return List.of();
        }
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(inputs)) {
            for (Path file : files.sorted().toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bad = good.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bad[random.nextInt(bad.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : MARKS[random.nextInt(MARKS.length)];
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
    }
}
