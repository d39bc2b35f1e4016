package org.gatehouse.console.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.policy.PolicyText.Wrong;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// What the Policies screen shows. Belongs to the FX thread.
final class PolicyModel {
    private final ObservableList<PolicyVersion> versions = FXCollections.observableArrayList();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final ObjectProperty<@Nullable PolicyRef> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(this, "face", Face.RULES);
    private final ObjectProperty<@Nullable PolicyReplay> replay = new SimpleObjectProperty<>(this, "replay");
    private final ObjectProperty<@Nullable String> replayTrouble = new SimpleObjectProperty<>(this, "replayTrouble");
    private final StringProperty asked = new SimpleStringProperty(this, "asked", "");
    private final ObjectProperty<@Nullable RequestView> judged = new SimpleObjectProperty<>(this, "judged");
    private final ObjectProperty<@Nullable Verdict> said = new SimpleObjectProperty<>(this, "said");
    private final ObjectProperty<@Nullable String> judgedTrouble = new SimpleObjectProperty<>(this, "judgedTrouble");
    private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
    private final ObservableList<Wrong> wrongs = FXCollections.observableArrayList();
    private final Map<PersonId, String> names = new HashMap<>();

    /// What is shown of a version.
    enum Face {
        /// Its rules in words.
        RULES,
        TEXT,
        /// What changed against the version in force, or for that one against the one before.
        CHANGES,
        REPLAY,
        /// Which rules would speak for one request, beside those that spoke.
        REQUEST,
        /// A new version being written.
        DRAFT
    }

    /// The newest first.
    ObservableList<PolicyVersion> versions() {
        return versions;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    ObjectProperty<@Nullable PolicyRef> selectedProperty() {
        return selected;
    }

    ObjectProperty<Face> faceProperty() {
        return face;
    }

    /// What the selected version would have said of past requests; null until known.
    ObjectProperty<@Nullable PolicyReplay> replayProperty() {
        return replay;
    }

    ObjectProperty<@Nullable String> replayTroubleProperty() {
        return replayTrouble;
    }

    /// The id of the request whose rules are asked for, as typed.
    StringProperty askedProperty() {
        return asked;
    }

    /// The request that is asked about; null until known.
    ObjectProperty<@Nullable RequestView> judgedProperty() {
        return judged;
    }

    /// What the selected version says of it now; null until known.
    ObjectProperty<@Nullable Verdict> saidProperty() {
        return said;
    }

    ObjectProperty<@Nullable String> judgedTroubleProperty() {
        return judgedTrouble;
    }

    /// The new version as written so far; outlives everything but its proposal.
    StringProperty draftProperty() {
        return draft;
    }

    /// What the service found wrong with the draft, in the order of the text.
    ObservableList<Wrong> wrongs() {
        return wrongs;
    }

    Optional<PolicyVersion> shown() {
        return versions.stream()
                .filter(version -> version.ref().equals(selected.get()))
                .findFirst();
    }

    Optional<PolicyVersion> inForce() {
        return versions.stream()
                .filter(version -> version.status() == PolicyStatus.ACTIVE)
                .findFirst();
    }

    /// What a version is compared with: the one in force, or for that one the next older that was.
    Optional<PolicyVersion> base(PolicyVersion version) {
        if (version.status() != PolicyStatus.ACTIVE) {
            return inForce();
        }
        List<PolicyVersion> older = versions.stream()
                .filter(other -> other.status() == PolicyStatus.RETIRED
                        && other.ref().version() < version.ref().version())
                .toList();
        return older.stream().findFirst();
    }

    void learn(Iterable<Person> people) {
        people.forEach(person -> names.put(person.id(), person.name()));
    }

    /// Null is the service itself.
    String name(@Nullable PersonId id, String service) {
        return id == null ? service : names.getOrDefault(id, id.value());
    }
}
