package org.gatehouse.service.store;

import java.util.List;
import org.gatehouse.service.records.RequestFilter;
import org.hibernate.StatelessSession;

/// The numbers of seat patterns.
final class SeatPatterns {
    private final StatelessSession session;

    SeatPatterns(StatelessSession session) {
        this.session = session;
    }

    /// The numbers of the patterns with a seat that the decider fits.
    List<Integer> fitting(RequestFilter.Decider decider) {
        return all().stream()
                .filter(row -> SeatPattern.read(row.pattern).fits(decider.roles(), decider.teams()))
                .map(row -> row.id)
                .toList();
    }

    /// The pattern's number, a new one for a pattern not seen before.
    int number(SeatPattern pattern) {
        if (pattern.isEmpty()) {
            return RequestRow.NO_SEATS;
        }
        String written = pattern.written();
        return Query.from("SeatPatternRow s")
                .and("s.pattern = :pattern", "pattern", written)
                .list(session, "s.id", Integer.class, "s.id")
                .stream()
                .findFirst()
                .orElseGet(() -> add(pattern));
    }

    private int add(SeatPattern pattern) {
        int number = 1 + all().stream().mapToInt(row -> row.id).max().orElse(RequestRow.NO_SEATS);
        session.insert(new SeatPatternRow(number, pattern));
        return number;
    }

    private List<SeatPatternRow> all() {
        return Query.from("SeatPatternRow s").list(session, "s", SeatPatternRow.class, "s.id");
    }
}
