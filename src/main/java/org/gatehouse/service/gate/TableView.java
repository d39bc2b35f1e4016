package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;

/// What somebody sees of a table, for gates that ask about rows and columns apart from each other and cannot say
/// which grant a query goes by. With one grant it says what that grant says. With several it is strict: a row is
/// seen only where all of them show it, a column as the strictest of them shows it. A grant that gives nothing
/// beyond what another gives does not count.
public final class TableView {
    private final boolean open;
    private final boolean spent;
    private final List<Coverage> counted;
    private final List<Coverage> written;

    /// @param spent whether an exposure budget keeps them from reading it. Filters and masks stay as they are: a
    ///        query that began before goes on under them
    private TableView(boolean open, boolean spent, List<Coverage> counted, List<Coverage> written) {
        this.open = open;
        this.spent = spent;
        this.counted = counted;
        this.written = written;
    }

    /// @param inquiry of the gate that asks
    public static TableView of(Inquiry inquiry, PersonId subject, AssetId table) {
        Optional<IndexView> index = inquiry.view();
        if (index.isEmpty() || inquiry.outside(table) != null) {
            return new TableView(false, false, List.of(), List.of());
        }
        IndexView view = index.get();
        List<Coverage> all = new ArrayList<>();
        List<Coverage> writing = new ArrayList<>();
        boolean spent = false;
        for (Action action : List.of(Action.READ, Action.EXPORT, Action.WRITE)) {
            Question question = inquiry.question(subject, List.of(), action, table, java.util.Set.of(), null, null);
            if (view.obstacle(question) != null) {
                return new TableView(false, false, List.of(), List.of());
            }
            spent |= view.overBudget(question) != null;
            (action == Action.WRITE ? writing : all).addAll(view.coverages(question));
        }
        boolean open = view.asset(table)
                .filter(asset -> asset.dataClass() == DataClass.PUBLIC)
                .isPresent();
        return new TableView(open, spent, undominated(all), undominated(writing));
    }

    private static List<Coverage> undominated(List<Coverage> all) {
        List<Coverage> kept = new ArrayList<>();
        for (Coverage one : all) {
            boolean outdone = kept.stream().anyMatch(other -> gives(other, one));
            if (!outdone) {
                kept.removeIf(other -> gives(one, other));
                kept.add(one);
            }
        }
        return kept;
    }

    /// Whether `more` gives all that `less` gives.
    private static boolean gives(Coverage more, Coverage less) {
        boolean columns = more.item().allColumns()
                || (!less.item().allColumns()
                        && more.item().columns().containsAll(less.item().columns()));
        boolean rows = more.item().rowFilter() == null
                || Objects.equals(more.item().rowFilter(), less.item().rowFilter());
        return columns && rows && more.item().masks().entrySet().stream().allMatch(mask -> isWeaker(mask, less));
    }

    private static boolean isWeaker(java.util.Map.Entry<String, Mask> mask, Coverage less) {
        boolean reached = less.item().allColumns() || less.item().columns().contains(mask.getKey());
        Mask there = less.item().masks().get(mask.getKey());
        return !reached || (there != null && there.atLeast(mask.getValue()));
    }

    /// Whether anything of it may be read now.
    public boolean visible() {
        return open || (!spent && !counted.isEmpty());
    }

    /// SQL predicates that all must hold for a row to be seen; none for all rows.
    public List<String> rowFilters() {
        if (open) {
            return List.of();
        }
        List<Coverage> speaking = blind() ? written : counted;
        return speaking.isEmpty()
                ? List.of("false")
                : speaking.stream()
                        .map(coverage -> coverage.item().rowFilter())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /// Whether it may be written and not read. Then what the writing grants say of rows holds, and no column needs
    /// a mask: none can be read, and Trino fills no table that has masks.
    private boolean blind() {
        return counted.isEmpty() && !written.isEmpty();
    }

    /// Whether a column may be seen at all.
    public boolean column(String name) {
        return open || counted.stream().anyMatch(coverage -> reaches(coverage, name));
    }

    /// What is shown instead of a column's values; empty for the values themselves.
    public Optional<Mask> mask(String name) {
        if (open || blind()) {
            return Optional.empty();
        }
        if (!column(name)) {
            return Optional.of(Mask.NULL);
        }
        return counted.stream()
                .filter(coverage -> reaches(coverage, name))
                .flatMap(coverage -> Optional.ofNullable(coverage.item().masks().get(name)).stream())
                .reduce(Mask::stronger);
    }

    private static boolean reaches(Coverage coverage, String column) {
        return coverage.item().allColumns() || coverage.item().columns().contains(column);
    }

    /// A name for the grants it comes of, the same as long as they are the same.
    public String grants() {
        return counted.stream()
                .map(coverage -> coverage.grant().value())
                .distinct()
                .sorted()
                .collect(java.util.stream.Collectors.joining("+"));
    }
}
