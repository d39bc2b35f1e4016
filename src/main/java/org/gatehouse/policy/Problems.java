package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything found wrong with one text, so that its author sees it all at once.
final class Problems {
    /// Beyond this many, the first ones are what to mend.
    static final int MOST = 50;

    private final PolicySource source;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    Problems(PolicySource source) {
        this.source = source;
    }

    void add(Place place, String message) {
        found.add(source.diagnostic(place, message));
    }

    /// @throws PolicyRefused with all problems in the order of the text, if there are any
    void refuseIfAny() {
        if (found.isEmpty()) {
            return;
        }
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Diagnostic::line).thenComparingInt(Diagnostic::column));
        if (sorted.size() > MOST) {
            Diagnostic next = sorted.get(MOST);
            String more = "From here on " + (sorted.size() - MOST) + " more problems: mend those above first.";
            sorted = new ArrayList<>(sorted.subList(0, MOST));
            sorted.add(source.diagnostic(new Place(next.line(), next.column()), more));
        }
        throw new PolicyRefused(sorted);
    }
}
