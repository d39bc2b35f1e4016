package org.gatehouse.service.gate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Who has used up which exposure budgets. Immutable, and as large as there are such people: of those who have rows
/// left nothing is held. As long as a budget was never measured, everybody is taken to have used it up.
final class Overspent {
    static final Overspent NONE = new Overspent(Map.of(), Map.of());

    private final Map<PersonId, Map<String, Spent>> byPerson;
    private final Map<String, ExposureBudget> unmeasured;

    private Overspent(Map<PersonId, Map<String, Spent>> byPerson, Map<String, ExposureBudget> unmeasured) {
        this.byPerson = byPerson;
        this.unmeasured = unmeasured;
    }

    /// @param rows as many as were read in the budget's window
    private record Spent(ExposureBudget budget, long rows) {}

    /// @param reached by whom each budget is used up, with the rows they have read
    /// @param unmeasured the budgets of which nothing is known yet
    static Overspent of(Map<ExposureBudget, Map<PersonId, Long>> reached, List<ExposureBudget> unmeasured) {
        Map<PersonId, Map<String, Spent>> all = new HashMap<>();
        reached.forEach((budget, people) ->
                people.forEach((person, rows) -> all.computeIfAbsent(person, id -> new HashMap<>())
                        .put(budget.asset().value(), new Spent(budget, rows))));
        Map<String, ExposureBudget> unknown = new HashMap<>();
        unmeasured.forEach(budget -> unknown.put(budget.asset().value(), budget));
        return new Overspent(all, unknown);
    }

    /// What keeps this person from reading more of this asset; null when nothing does.
    @Nullable
    Answer stopping(PersonId person, AssetId asset) {
        Map<String, Spent> own = byPerson.getOrDefault(person, Map.of());
        if (own.isEmpty() && unmeasured.isEmpty()) {
            return null;
        }
        String name = asset.value();
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            String part = name.substring(0, end);
            ExposureBudget unknown = unmeasured.get(part);
            if (unknown != null) {
                return Answer.denied(Why.OVER_BUDGET, unknown(person, unknown));
            }
            Spent spent = own.get(part);
            if (spent != null) {
                return Answer.denied(Why.OVER_BUDGET, words(person, spent));
            }
        }
        return null;
    }

    private static String unknown(PersonId person, ExposureBudget budget) {
        return "How many rows of " + budget.asset() + " " + person + " has read in " + time(budget.window())
                + " is not known yet, and the exposure budget " + budget.id()
                + " allows nothing until it is; ask again in a few seconds.";
    }

    private static String words(PersonId person, Spent spent) {
        ExposureBudget budget = spent.budget();
        return person + " has read " + count(spent.rows()) + " of " + count(budget.rows()) + " rows of "
                + budget.asset() + " in " + time(budget.window()) + ", which uses up the exposure budget "
                + budget.id() + ". More can be read as earlier reads grow older than that.";
    }

    /// `950`, `12.5 k`, `1.2 M`: short, and never more than there is.
    static String count(long rows) {
        long unit = 1;
        int step = 0;
        while (step < 4 && rows / unit >= 1_000) {
            unit *= 1_000;
            step++;
        }
        if (step == 0) {
            return Long.toString(rows);
        }
        long tenths = rows / (unit / 10);
        String number = tenths % 10 == 0
                ? Long.toString(tenths / 10)
                : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
        return number + " " + "kMGT".charAt(step - 1);
    }

    private static String time(Duration window) {
        long hours = window.toHours();
        if (!window.equals(Duration.ofHours(hours))) {
            return window.toMinutes() + " minutes";
        }
        if (hours % 24 == 0) {
            return hours == 24 ? "a day" : hours / 24 + " days";
        }
        return hours == 1 ? "an hour" : hours + " hours";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Overspent that && byPerson.equals(that.byPerson) && unmeasured.equals(that.unmeasured);
    }

    @Override
    public int hashCode() {
        return 31 * byPerson.hashCode() + unmeasured.hashCode();
    }
}
