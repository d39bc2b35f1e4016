package org.gatehouse.console.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.QuarantineView;
import org.gatehouse.contract.QuarantineView.Alike;
import org.gatehouse.contract.QuarantineView.Reasons;
import org.jspecify.annotations.Nullable;

/// What one feed could not deliver, the event that is looked at, and what it is made into. Belongs to the FX thread.
final class QuarantineModel {
    private final BatchList<QuarantineView> rows = new BatchList<>();
    private final ObjectProperty<ListState> listState =
            new SimpleObjectProperty<>(this, "listState", new ListState.Loading());
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final ObjectProperty<Reasons> reasons =
            new SimpleObjectProperty<>(this, "reasons", new Reasons(List.of(), 0));
    private final ObjectProperty<@Nullable Alike> alike = new SimpleObjectProperty<>(this, "alike");
    private final ObjectProperty<@Nullable Long> picked = new SimpleObjectProperty<>(this, "picked");
    private final ObjectProperty<@Nullable QuarantineView> whole = new SimpleObjectProperty<>(this, "whole");
    private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
    private final ObjectProperty<@Nullable Diagnosis> diagnosis = new SimpleObjectProperty<>(this, "diagnosis");
    private final ObjectProperty<@Nullable String> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final Map<Long, String> drafts = new HashMap<>();

    /// Each with the beginning of its document.
    BatchList<QuarantineView> rows() {
        return rows;
    }

    ObjectProperty<ListState> listStateProperty() {
        return listState;
    }

    /// Whether there are others beyond these.
    BooleanProperty moreProperty() {
        return more;
    }

    ObjectProperty<Reasons> reasonsProperty() {
        return reasons;
    }

    /// The reason that the list is narrowed to; null for any.
    ObjectProperty<@Nullable Alike> alikeProperty() {
        return alike;
    }

    /// The number of the event that is looked at.
    ObjectProperty<@Nullable Long> pickedProperty() {
        return picked;
    }

    /// That event with its whole document; null until it is there.
    ObjectProperty<@Nullable QuarantineView> wholeProperty() {
        return whole;
    }

    /// What it is made into, as it is typed.
    StringProperty draftProperty() {
        return draft;
    }

    /// What is wrong with it: as it came, or as it was last replayed.
    ObjectProperty<@Nullable Diagnosis> diagnosisProperty() {
        return diagnosis;
    }

    /// Why it could not be had; null when it could.
    ObjectProperty<@Nullable String> troubleProperty() {
        return trouble;
    }

    /// What was made of others and not replayed yet, by their numbers.
    Map<Long, String> drafts() {
        return drafts;
    }

    /// Whether what is typed differs from what came.
    boolean isChanged() {
        QuarantineView kept = whole.get();
        return kept != null && !draft.get().equals(DocumentText.of(kept).shown());
    }
}
