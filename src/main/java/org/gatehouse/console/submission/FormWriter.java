package org.gatehouse.console.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// Puts a saved draft back into the form: the reverse of [FormReader].
final class FormWriter {
    private final SubmissionModel model;
    private final Moments moments;
    private final PersonId me;

    FormWriter(SubmissionModel model, Clock clock, PersonId me) {
        this.model = model;
        this.moments = new Moments(clock);
        this.me = me;
    }

    /// An ask as the form would word it: what one uses oneself is for nobody else.
    static Ask worded(Ask ask, PersonId me) {
        SubjectRef subject = ask.subject();
        return subject == null || !subject.id().equals(me)
                ? ask
                : new Ask(
                        ask.items(),
                        ask.purpose(),
                        ask.businessJustification(),
                        ask.ticket(),
                        ask.requestedLocations(),
                        ask.severity(),
                        ask.requestedAccess(),
                        null,
                        ask.actorChain(),
                        ask.extendsGrant(),
                        ask.supersedes());
    }

    /// Whether the form can hold it. It shows each asset once, and only those that the register still tells
    /// of.
    static boolean canShow(RequestView view) {
        List<AssetId> asked =
                view.request().items().stream().map(AccessItem::asset).toList();
        return asked.stream().distinct().count() == asked.size()
                && view.assets().stream().map(Asset::id).toList().containsAll(asked);
    }

    /// Puts it in the place of whatever stands in the form.
    void write(RequestView view) {
        OpenDraft draft = OpenDraft.of(view, me);
        Ask ask = draft.saved();
        Map<AssetId, Asset> assets =
                view.assets().stream().collect(Collectors.toMap(Asset::id, Function.identity(), (one, _) -> one));
        model.clear();
        model.items()
                .setAll(ask.items().stream()
                        .map(item -> ItemDraft.of(Objects.requireNonNull(assets.get(item.asset())), item))
                        .toList());
        model.purposeProperty().set(ask.purpose().type());
        model.detailProperty().set(ask.purpose().detail());
        model.justificationProperty().set(ask.businessJustification());
        model.ticketProperty().set(Objects.requireNonNullElse(ask.ticket(), ""));
        model.severityProperty().set(ask.severity());
        model.officeProperty().set(ask.requestedLocations().officeCountry());
        model.physicalProperty().set(ask.requestedLocations().physicalCountry());
        times(ask);
        subject(ask.subject());
        model.furtherProperty().set(Further.of(ask));
        model.draftProperty().set(draft);
    }

    private void times(Ask ask) {
        RequestedAccess access = ask.requestedAccess();
        model.durationProperty().set(Spans.text(access.maxDuration()));
        model.emergencyProperty().set(access.emergency());
        Instant start = access.start();
        model.atSetTimeProperty().set(start != null);
        model.startProperty().set(start == null ? "" : moments.text(start));
    }

    private void subject(@Nullable SubjectRef subject) {
        model.forOtherProperty().set(subject != null);
        if (subject != null) {
            model.subjectKindProperty().set(subject.type());
            model.subjectProperty().set(subject.id().value());
        }
    }
}
