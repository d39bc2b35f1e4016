package org.gatehouse.policy;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Narrowing.Widening;
import org.jspecify.annotations.Nullable;

/// Bounds on use: rows, bytes, networks, countries. A request says nothing of them, so the policy's simply come on top
/// and are no obstacle; terms that state more than allowed are one, and so is a declared place outside the countries.
final class UseBounds {
    private UseBounds() {}

    static void excess(Facts facts, Limits most, List<Widening> found) {
        Limits stated = facts.limits();
        number("rows", stated.rows(), most.rows(), found);
        number("bytes", stated.bytes(), most.bytes(), found);
        texts("networks", stated.networks(), most.networks(), found);
        texts("countries", stated.countries(), most.countries(), found);
        String here = facts.ask().requestedLocations().physicalCountry();
        if (stated.countries() == null
                && most.countries() != null
                && !most.countries().contains(here)) {
            found.add(new Widening(
                    "/terms/limits/countries",
                    "It would be used from " + here + "; allowed is " + listed(most.countries()) + "."));
        }
    }

    /// Whether the limits leave no place at all from which the access could be used.
    static boolean nowhere(Limits limits) {
        return (limits.countries() != null && limits.countries().isEmpty())
                || (limits.networks() != null && limits.networks().isEmpty());
    }

    private static void number(String name, @Nullable Long stated, @Nullable Long most, List<Widening> found) {
        if (stated != null && most != null && stated > most) {
            found.add(new Widening("/terms/limits/" + name, stated + " is more than the allowed " + most + "."));
        }
    }

    private static void texts(
            String name, @Nullable SortedSet<String> stated, @Nullable SortedSet<String> most, List<Widening> found) {
        if (stated != null && most != null && !most.containsAll(stated)) {
            SortedSet<String> beyond = new TreeSet<>(stated);
            beyond.removeAll(most);
            found.add(new Widening(
                    "/terms/limits/" + name, listed(beyond) + " is beyond the allowed " + listed(most) + "."));
        }
    }

    private static String listed(SortedSet<String> texts) {
        return texts.isEmpty() ? "nowhere" : String.join(", ", texts);
    }
}
