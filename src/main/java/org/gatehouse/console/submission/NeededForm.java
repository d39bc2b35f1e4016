package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.PersonId;

/// Fills the form with the access that somebody was denied elsewhere: for whom, through whom, what, from where. Why it
/// is needed is
/// for a person to say. Belongs to the FX thread.
final class NeededForm {
    private final RegisterCalls register;
    private final SubmissionModel model;
    private final PersonId me;
    private final Threads threads;
    private final Runnable filled;
    private final Consumer<String> failed;

    /// @param filled told once the form is filled
    /// @param failed told why an asset could not be looked up
    NeededForm(
            RegisterCalls register,
            SubmissionModel model,
            PersonId me,
            Threads threads,
            Runnable filled,
            Consumer<String> failed) {
        this.register = register;
        this.model = model;
        this.me = me;
        this.threads = threads;
        this.filled = filled;
        this.failed = failed;
    }

    /// Takes the place of what stands in the form.
    void fill(NeededAccess needed) {
        assert Platform.isFxApplicationThread();
        model.clear();
        boolean other = !needed.subject().id().equals(me);
        model.forOtherProperty().set(other);
        if (other) {
            model.subjectKindProperty().set(needed.subject().type());
            model.subjectProperty().set(needed.subject().id().value());
        }
        model.furtherProperty().set(new Further(null, needed.actorChain(), null, null));
        String country = needed.country();
        if (country != null) {
            model.physicalProperty().set(country);
        }
        lookUp(new ArrayList<>(needed.items()));
    }

    private void lookUp(List<AccessItem> items) {
        if (items.isEmpty()) {
            filled.run();
            return;
        }
        AccessItem item = items.removeFirst();
        threads.deliver(register.asset(item.asset()), (asset, thrown) -> {
            if (thrown != null) {
                failed.accept(ServiceFailure.of(thrown).words());
            } else {
                add(asset, item);
                lookUp(items);
            }
        });
    }

    /// Columns that nobody named are for a person to choose: all of them is more than was asked about.
    private void add(Asset asset, AccessItem item) {
        ItemDraft draft = item.allColumns() ? ItemDraft.of(asset).withAction(item.action()) : ItemDraft.of(asset, item);
        model.add(asset);
        model.replace(draft);
    }
}
