package org.gatehouse.service.store.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/// Which days there are tables of. One thread adds, any number read.
final class Days {
    static final String PREFIX = "event_";
    private static final DateTimeFormatter NAME = DateTimeFormatter.BASIC_ISO_DATE;

    private final NavigableSet<LocalDate> all = new ConcurrentSkipListSet<>();

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    static String table(LocalDate day) {
        return PREFIX + NAME.format(day);
    }

    void addTable(String name) {
        all.add(LocalDate.parse(name.substring(PREFIX.length()), NAME));
    }

    void add(LocalDate day) {
        all.add(day);
    }

    void remove(LocalDate day) {
        all.remove(day);
    }

    boolean contains(LocalDate day) {
        return all.contains(day);
    }

    NavigableSet<LocalDate> all() {
        return all;
    }

    /// The days that hold times from one on until before another, the newest first.
    NavigableSet<LocalDate> within(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return new ConcurrentSkipListSet<>();
        }
        return all.subSet(of(from), true, of(to), true).descendingSet();
    }

    /// Something to select from that holds all rows of these days, of which there is at least one.
    static String source(NavigableSet<LocalDate> days) {
        return days.stream()
                .map(day -> "SELECT * FROM " + table(day))
                .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    }
}
