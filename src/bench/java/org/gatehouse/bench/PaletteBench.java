package org.gatehouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gatehouse.console.kit.FuzzyIndex;
import org.gatehouse.console.kit.PaletteEntry;
import org.jspecify.annotations.Nullable;

/// The command palette over very many entries: how long a keystroke takes to be answered, typed letter by letter as
/// people do, and how long the entries take to be made ready, at first and after a change. Keystrokes are measured
/// in processor time, so that what else the machine does is left out. Argument: how many entries (100,000).
public final class PaletteBench {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int SHOWN = 50;
    private static final int ROUNDS = 14;
    private static final int WARM = 4;
    private static final List<String> QUERIES =
            List.of("req-20418", "read email", "jonas", "userdata.core.prof", "nar app", "er", "zzz", "rdph");
    private static final List<String> VERBS = List.of("Read", "Export", "Write", "Deploy", "Administer");
    private static final List<String> COLUMNS =
            List.of("email", "phone", "birth_year", "messages", "device_id", "last_seen", "signup_day");
    private static final List<String> NAMES =
            List.of("Jonas Keller", "Rosa Alvarez", "Priya Nair", "Kofi Osei", "Dana Whitfield", "Felix Hartmann");

    private PaletteBench() {}

    public static void main(String[] arguments) {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<PaletteEntry> entries = entries(size);
        long begun = System.nanoTime();
        FuzzyIndex index = FuzzyIndex.of(entries);
        System.out.printf("%,d entries made ready in %.0f ms%n", size, millis(begun));
        List<PaletteEntry> changed = new ArrayList<>(entries);
        changed.set(0, entry(size));
        for (int i = 0; i < WARM; i++) {
            begun = System.nanoTime();
            index = index.with(changed).rankedBy(one -> 0);
        }
        System.out.printf("again after a change in %.0f ms%n", millis(begun));
        List<Double> strokes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String query : QUERIES) {
                type(index, query, round < WARM ? new ArrayList<>() : strokes);
            }
        }
        report(strokes);
    }

    /// Letter by letter, each search going on from the one before.
    private static void type(FuzzyIndex index, String query, List<Double> strokes) {
        FuzzyIndex.@Nullable Found earlier = null;
        for (int length = 1; length <= query.length(); length++) {
            long begun = THREAD.getCurrentThreadCpuTime();
            earlier = index.find(query.substring(0, length), SHOWN, earlier);
            strokes.add((THREAD.getCurrentThreadCpuTime() - begun) / 1e6);
        }
    }

    private static void report(List<Double> strokes) {
        double[] sorted = strokes.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "keystroke: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms over %,d%n",
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1], sorted.length);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static List<PaletteEntry> entries(int size) {
        List<PaletteEntry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(entry(i));
        }
        return List.copyOf(entries);
    }

    private static PaletteEntry entry(int number) {
        Random random = new Random(number);
        String column = pick(COLUMNS, random);
        String title =
                "REQ-%d %s %s and %s of profiles".formatted(number, pick(VERBS, random), column, pick(COLUMNS, random));
        String subtitle = pick(NAMES, random) + " · userdata.core.profiles_" + random.nextInt(1_000);
        return new PaletteEntry("request." + number, title, subtitle, "Request", "", () -> {});
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
