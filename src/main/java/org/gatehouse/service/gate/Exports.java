package org.gatehouse.service.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;

/// What somebody can read through a gate and must not carry away.
public final class Exports {
    private final Inquiry inquiry;
    private final IndexView view;
    private final PersonId subject;

    public Exports(Inquiry inquiry, IndexView view, PersonId subject) {
        this.inquiry = inquiry;
        this.view = view;
        this.subject = subject;
    }

    /// A protected asset that they can read and may not export; empty when there is none.
    ///
    /// @param target what would be filled: data that stays where it is does not leave its guard
    public Optional<AssetId> withheld(String target) {
        return view.reached(subject, inquiry.now()).stream()
                .filter(asset -> !asset.value().equals(target) && inquiry.outside(asset) == null)
                .filter(asset -> view.asset(asset)
                        .filter(guarded -> guarded.dataClass() == DataClass.PROTECTED)
                        .isPresent())
                .filter(asset -> !covered(asset))
                .findFirst();
    }

    private boolean covered(AssetId asset) {
        List<Coverage> exports = view.coverages(question(Action.EXPORT, asset));
        return view.coverages(question(Action.READ, asset)).stream()
                .allMatch(read -> exports.stream().anyMatch(export -> holds(export, read)));
    }

    private static boolean holds(Coverage export, Coverage read) {
        return export.item().allColumns()
                || (!read.item().allColumns()
                        && export.item().columns().containsAll(read.item().columns()));
    }

    private Question question(Action action, AssetId asset) {
        return inquiry.question(subject, List.of(), action, asset, Set.of(), null, null);
    }
}
