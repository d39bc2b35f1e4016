package org.gatehouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/// How long each of many runs of the same work took: by the clock on the wall, and by the processor, which tells
/// more on a machine that others work on too. Confined to one thread.
final class Timings {
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> cpu = new ArrayList<>();

    /// Some runs to warm up, and then those that count.
    static Timings of(int runs, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Timings timings = new Timings();
        for (int i = 0; i < runs / 3; i++) {
            work.run();
        }
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            long cpuStart = threads.getCurrentThreadCpuTime();
            work.run();
            timings.wall.add((System.nanoTime() - start) / 1e6);
            timings.cpu.add((threads.getCurrentThreadCpuTime() - cpuStart) / 1e6);
        }
        return timings;
    }

    /// These and those as one.
    void add(Timings more) {
        wall.addAll(more.wall);
        cpu.addAll(more.cpu);
    }

    double wall(double quantile) {
        return of(wall, quantile);
    }

    double cpu(double quantile) {
        return of(cpu, quantile);
    }

    private static double of(List<Double> millis, double quantile) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * quantile) - 1));
    }
}
