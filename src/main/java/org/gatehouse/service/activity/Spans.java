package org.gatehouse.service.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When something held, as it is learnt in the order in which it happened. One thread writes, any number read.
final class Spans {
    private volatile List<Span> spans = List.of();

    /// It holds from now on until it is said to end, at the latest until then; no change when it holds already.
    void begins(Instant at, Instant until) {
        List<Span> now = spans;
        if ((now.isEmpty() || !now.getLast().holds(at)) && at.isBefore(until)) {
            List<Span> more = new ArrayList<>(now);
            more.add(new Span(at, until));
            spans = List.copyOf(more);
        }
    }

    /// It holds no more; no change when it does not.
    void ends(Instant at) {
        List<Span> now = spans;
        if (!now.isEmpty() && now.getLast().until().isAfter(at)) {
            List<Span> fewer = new ArrayList<>(now);
            Span last = fewer.removeLast();
            if (last.from().isBefore(at)) {
                fewer.add(new Span(last.from(), at));
            }
            spans = List.copyOf(fewer);
        }
    }

    List<Span> all() {
        return spans;
    }

    /// When it ended last before an instant, or at it; null when it never had.
    @Nullable
    Instant lastEnd(Instant instant) {
        Instant last = null;
        for (Span span : spans) {
            if (!span.until().isAfter(instant)) {
                last = span.until();
            }
        }
        return last;
    }

    boolean held(Instant instant) {
        for (Span span : spans) {
            if (span.holds(instant)) {
                return true;
            }
        }
        return false;
    }
}
