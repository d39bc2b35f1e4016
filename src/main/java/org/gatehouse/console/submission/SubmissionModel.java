package org.gatehouse.console.submission;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Terms;
import org.jspecify.annotations.Nullable;

/// What stands in the form of a new request, and what is known about it. Lives as long as the session, so that
/// nothing typed is lost by going elsewhere or by a lost connection.
final class SubmissionModel {
    private static final String USUAL_LENGTH = "8 h";

    private final String home;
    private final ObservableList<ItemDraft> items = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PurposeType> purpose = new SimpleObjectProperty<>(this, "purpose");
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "");
    private final StringProperty justification = new SimpleStringProperty(this, "justification", "");
    private final StringProperty ticket = new SimpleStringProperty(this, "ticket", "");
    private final ObjectProperty<Severity> severity = new SimpleObjectProperty<>(this, "severity", Severity.MEDIUM);
    private final BooleanProperty atSetTime = new SimpleBooleanProperty(this, "atSetTime");
    private final StringProperty start = new SimpleStringProperty(this, "start", "");
    private final StringProperty duration = new SimpleStringProperty(this, "duration", USUAL_LENGTH);
    private final BooleanProperty emergency = new SimpleBooleanProperty(this, "emergency");
    private final StringProperty office = new SimpleStringProperty(this, "office", "");
    private final StringProperty physical = new SimpleStringProperty(this, "physical", "");
    private final BooleanProperty forOther = new SimpleBooleanProperty(this, "forOther");
    private final ObjectProperty<PersonKind> subjectKind =
            new SimpleObjectProperty<>(this, "subjectKind", PersonKind.USER);
    private final StringProperty subject = new SimpleStringProperty(this, "subject", "");
    private final ObjectProperty<Further> further = new SimpleObjectProperty<>(this, "further", Further.NONE);
    private final ObjectProperty<@Nullable OpenDraft> draft = new SimpleObjectProperty<>(this, "draft");
    private final BooleanProperty unsaved = new SimpleBooleanProperty(this, "unsaved");

    private final ObservableSet<FormField> visited = FXCollections.observableSet(EnumSet.noneOf(FormField.class));
    private final ObjectProperty<Map<FormField, String>> found = new SimpleObjectProperty<>(this, "found", Map.of());
    private final ObjectProperty<Preview> preview = new SimpleObjectProperty<>(this, "preview", Preview.NONE);
    private final BooleanProperty sending = new SimpleBooleanProperty(this, "sending");
    private final ObjectProperty<@Nullable String> refusal = new SimpleObjectProperty<>(this, "refusal");

    /// @param home the country where the person normally works
    SubmissionModel(String home) {
        this.home = home;
        clear();
    }

    /// Empties the form; a draft that stood in it stays as it was saved.
    void clear() {
        draft.set(null);
        further.set(Further.NONE);
        items.clear();
        purpose.set(null);
        Stream.of(detail, justification, ticket, start, subject).forEach(text -> text.set(""));
        Stream.of(atSetTime, emergency, forOther).forEach(choice -> choice.set(false));
        severity.set(Severity.MEDIUM);
        duration.set(USUAL_LENGTH);
        office.set(home);
        physical.set(home);
        subjectKind.set(PersonKind.USER);
        visited.clear();
        found.set(Map.of());
        refusal.set(null);
    }

    /// Whether anything was written that clearing would lose.
    boolean isTouched() {
        return draft.get() == null ? isWritten() : unsaved.get();
    }

    private boolean isWritten() {
        return !items.isEmpty()
                || purpose.get() != null
                || Stream.of(detail, justification, ticket, subject)
                        .anyMatch(text -> !text.get().isBlank());
    }

    /// Everything as it now stands.
    Answers answers() {
        return new Answers(
                items,
                purpose.get(),
                detail.get(),
                justification.get(),
                ticket.get(),
                severity.get(),
                atSetTime.get(),
                start.get(),
                duration.get(),
                emergency.get(),
                office.get(),
                physical.get(),
                forOther.get(),
                subjectKind.get(),
                subject.get(),
                further.get());
    }

    /// Everything that [#answers] depends on.
    List<Observable> inputs() {
        return List.of(
                items,
                purpose,
                detail,
                justification,
                ticket,
                severity,
                atSetTime,
                start,
                duration,
                emergency,
                office,
                physical,
                forOther,
                subjectKind,
                subject,
                further);
    }

    /// Adds an asset, unless it is there already.
    ///
    /// @return whether it was added
    boolean add(Asset asset) {
        boolean fresh = items.stream().noneMatch(item -> item.asset().id().equals(asset.id()));
        return fresh && items.add(ItemDraft.of(asset));
    }

    void remove(AssetId asset) {
        items.removeIf(item -> item.asset().id().equals(asset));
    }

    /// Puts another draft of the same asset in its place.
    void replace(ItemDraft changed) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).asset().id().equals(changed.asset().id())
                    && !items.get(i).equals(changed)) {
                items.set(i, changed);
            }
        }
    }

    /// Takes over what narrower terms ask for. Their limits are no part of a request: approvals bring them along.
    void narrowTo(Terms terms) {
        List<ItemDraft> narrowed = terms.items().stream()
                .flatMap(item -> items.stream()
                        .filter(draft -> draft.asset().id().equals(item.asset()) && draft.action() == item.action())
                        .map(draft -> ItemDraft.of(draft.asset(), item)))
                .toList();
        items.setAll(narrowed);
        duration.set(Spans.text(terms.maxDuration()));
    }

    ObservableList<ItemDraft> items() {
        return items;
    }

    ObjectProperty<@Nullable PurposeType> purposeProperty() {
        return purpose;
    }

    StringProperty detailProperty() {
        return detail;
    }

    StringProperty justificationProperty() {
        return justification;
    }

    StringProperty ticketProperty() {
        return ticket;
    }

    ObjectProperty<Severity> severityProperty() {
        return severity;
    }

    BooleanProperty atSetTimeProperty() {
        return atSetTime;
    }

    StringProperty startProperty() {
        return start;
    }

    StringProperty durationProperty() {
        return duration;
    }

    BooleanProperty emergencyProperty() {
        return emergency;
    }

    StringProperty officeProperty() {
        return office;
    }

    StringProperty physicalProperty() {
        return physical;
    }

    BooleanProperty forOtherProperty() {
        return forOther;
    }

    ObjectProperty<PersonKind> subjectKindProperty() {
        return subjectKind;
    }

    StringProperty subjectProperty() {
        return subject;
    }

    ObjectProperty<Further> furtherProperty() {
        return further;
    }

    /// The draft that stands in the form; null while it holds a request that was never saved.
    ObjectProperty<@Nullable OpenDraft> draftProperty() {
        return draft;
    }

    /// Whether the form says other than the draft in it.
    BooleanProperty unsavedProperty() {
        return unsaved;
    }

    /// The fields that were left once, or that somebody tried to submit: what is wrong there is said.
    ObservableSet<FormField> visited() {
        return visited;
    }

    void visitAll() {
        visited.addAll(Set.of(FormField.values()));
    }

    /// What the service found wrong; outdated by the next change.
    ObjectProperty<Map<FormField, String>> foundProperty() {
        return found;
    }

    ObjectProperty<Preview> previewProperty() {
        return preview;
    }

    BooleanProperty sendingProperty() {
        return sending;
    }

    /// Why the request was not submitted or saved; null while there is nothing to say.
    ObjectProperty<@Nullable String> refusalProperty() {
        return refusal;
    }
}
