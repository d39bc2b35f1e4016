package org.gatehouse.console.feed;

import java.util.List;
import java.util.Objects;
import org.gatehouse.console.client.FeedCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.live.RowDiff;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.FeedDetail;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Alike;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Loads what the feed in the middle could not deliver, whenever that becomes more or less. Belongs to the FX thread.
final class QuarantineController {
    private final FeedCalls calls;
    private final QuarantineModel model;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest counting = new Latest();
    private final Latest reading = new Latest();
    private final RowDiff<Long, QuarantineView> rows = new RowDiff<>(QuarantineView::number);
    private @Nullable PersonId feed;
    private long known = -1;
    private boolean active;

    QuarantineController(FeedCalls calls, QuarantineModel model, Threads threads) {
        this.calls = calls;
        this.model = model;
        this.threads = threads;
        model.alikeProperty().subscribe((_, _) -> list());
        model.pickedProperty().subscribe((_, _) -> read());
    }

    void activate() {
        active = true;
    }

    void deactivate() {
        active = false;
        listing.cancel();
        counting.cancel();
        reading.cancel();
    }

    /// @param detail the feed in the middle; null while none is
    void follow(@Nullable FeedDetail detail) {
        PersonId now = detail == null ? null : detail.feed().feed().id();
        if (detail == null || now == null || !active) {
            return; // until the next one is there
        }
        if (!now.equals(feed)) {
            feed = now;
            known = -1;
            model.alikeProperty().set(null);
            model.pickedProperty().set(null);
            model.rows().setAll(List.of());
        }
        if (known != detail.feed().quarantined()) {
            known = detail.feed().quarantined();
            load();
        }
    }

    /// Loads reasons and list anew.
    void load() {
        PersonId of = feed;
        if (of == null || !active) {
            return;
        }
        threads.deliver(
                calls.reasons(of),
                counting.<Reasons>only(this::count, _ -> {})); // the list beside it says what is wrong
        list();
    }

    private void count(Reasons reasons) {
        Alike chosen = model.alikeProperty().get();
        model.reasonsProperty().set(reasons);
        if (chosen != null) {
            model.alikeProperty()
                    .set(reasons.reasons().stream()
                            .filter(alike -> alike.reason().equals(chosen.reason()))
                            .findFirst()
                            .orElse(null));
        }
    }

    private void list() {
        PersonId of = feed;
        if (of == null || !active) {
            return;
        }
        Alike alike = model.alikeProperty().get();
        if (model.rows().isEmpty()) {
            model.listStateProperty().set(new ListState.Loading());
        }
        threads.deliver(
                calls.quarantine(of, alike == null ? null : alike.reason(), PageOf.first(Page.MOST)),
                listing.<Page<QuarantineView>>only(
                        this::show, thrown -> model.listStateProperty().set(ListStates.of(thrown, this::load))));
    }

    private void show(Page<QuarantineView> page) {
        rows.apply(model.rows(), page.items());
        model.moreProperty().set(page.next() != null);
        model.listStateProperty().set(new ListState.Ready());
        Long picked = model.pickedProperty().get();
        boolean there = page.items().stream().anyMatch(kept -> Objects.equals(kept.number(), picked));
        if (!there) {
            model.pickedProperty()
                    .set(page.items().isEmpty() ? null : page.items().getFirst().number());
        }
    }

    private void read() {
        PersonId of = feed;
        Long number = model.pickedProperty().get();
        reading.cancel();
        keepDraft();
        model.wholeProperty().set(null);
        model.draftProperty().set("");
        model.diagnosisProperty().set(null);
        model.troubleProperty().set(null);
        if (of != null && number != null && active) {
            threads.deliver(
                    calls.kept(of, number),
                    reading.<QuarantineView>only(
                            this::show,
                            thrown -> model.troubleProperty()
                                    .set(ServiceFailure.of(thrown).words())));
        }
    }

    /// What was typed outlives a look at another event.
    private void keepDraft() {
        QuarantineView before = model.wholeProperty().get();
        if (before != null && model.isChanged()) {
            model.drafts().put(before.number(), model.draftProperty().get());
        }
    }

    private void show(QuarantineView kept) {
        String shown = DocumentText.of(kept).shown();
        model.wholeProperty().set(kept);
        String draft = model.drafts().remove(kept.number());
        model.draftProperty().set(draft == null ? shown : draft);
        model.diagnosisProperty().set(Diagnosis.of(kept.reason(), shown));
    }

    /// It was replayed and is still not understood.
    void notUnderstood(String reason) {
        model.diagnosisProperty().set(Diagnosis.of(reason, model.draftProperty().get()));
    }
}
