package org.gatehouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What the frames of a part of a measurement took: from one pulse to the next by the clock on the wall, and of the
/// processor in the two threads that make a frame, which tells more on a machine that others work on too. Confined
/// to the FX thread.
final class Frames {
    static final String HEAD = String.format(
            "%-20s %8s %8s %12s %8s %12s", "", "frames", "p99 ms", "longest ms", "> 50 ms", "longest cpu");

    private static final double LIMIT_MILLIS = 50;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] makers = Thread.getAllStackTraces().keySet().stream()
            .filter(thread ->
                    thread.equals(Thread.currentThread()) || thread.getName().startsWith("QuantumRenderer"))
            .mapToLong(Thread::threadId)
            .toArray();
    private final List<Double> wall = new ArrayList<>();
    private double longestCpu;
    private long before;
    private long cpuBefore;

    /// @param now when a pulse begins, nanoseconds
    void add(long now) {
        long cpu = cpu();
        if (before != 0) {
            wall.add((now - before) / NANOS_PER_MILLI);
            longestCpu = Math.max(longestCpu, (cpu - cpuBefore) / NANOS_PER_MILLI);
        }
        before = now;
        cpuBefore = cpu;
    }

    private long cpu() {
        long cpu = 0;
        for (long maker : makers) {
            cpu += threads.getThreadCpuTime(maker);
        }
        return cpu;
    }

    /// What is added from now on belongs to the next part.
    void reset() {
        wall.clear();
        longestCpu = 0;
        before = 0;
    }

    String line(String name) {
        if (wall.isEmpty()) {
            return String.format("%-20s %,8d", name, 0);
        }
        Collections.sort(wall);
        return String.format(
                "%-20s %,8d %8.1f %12.1f %8d %12.1f",
                name,
                wall.size(),
                wall.get((int) (wall.size() * 0.99)),
                wall.getLast(),
                wall.stream().filter(millis -> millis > LIMIT_MILLIS).count(),
                longestCpu);
    }
}
