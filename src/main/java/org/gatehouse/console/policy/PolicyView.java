package org.gatehouse.console.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Callout;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.EmptyState;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.PaneHead;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.jspecify.annotations.Nullable;

/// The Policies screen as drawn: versions at the left, one of them with its faces in the middle, acts below.
final class PolicyView extends BorderPane {
    private static final double LIST_SHARE = 0.3;
    private static final String STYLES = Objects.requireNonNull(PolicyView.class.getResource("/css/registers.css"))
            .toExternalForm();

    private final PolicyModel model;
    private final Words words;
    private final Acts acts;
    private final PolicyFaces faces;
    private final QueueList<PolicyVersion> list;
    private final PageHead head = new PageHead();
    private final FilterChips<Face> chips;
    private final VBox notes = new VBox();
    private final BorderPane whole = new BorderPane();
    private final BorderPane middle = new BorderPane();

    PolicyView(PolicyModel model, Words words, Acts acts, PolicyFaces faces, Node bar, SplitMemory dividers) {
        this.model = model;
        this.words = words;
        this.acts = acts;
        this.faces = faces;
        this.list = new QueueList<>(
                Descriptor.of(words.text("policy.versions")),
                QueueList.Lines.TWO,
                PolicyVersion::ref,
                () -> new VersionRow(model, words),
                words.messages());
        this.chips = new FilterChips<>(Descriptor.of(words.text("policy.faces")));
        getStyleClass().add("policy-view");
        getStylesheets().add(STYLES);
        notes.getStyleClass().add("pane-notes");
        VBox faceChips = new VBox(chips, notes);
        faceChips.getStyleClass().add("policy-chips");
        whole.setTop(new VBox(head, faceChips));
        middle.setBottom(bar);
        middle.setMinWidth(0);
        VBox left = new VBox(new PaneHead(words.text("screen.policies.title")), list);
        left.getStyleClass().add("policy-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        SplitPane split = new SplitPane(left, middle);
        SplitPane.setResizableWithParent(left, false);
        dividers.attach(split, "policies.list", LIST_SHARE);
        setCenter(split);
        bind();
    }

    private void bind() {
        List<FilterChips.Filter<Face>> filters = new ArrayList<>();
        for (Face face : Face.values()) {
            String key = face.name().toLowerCase(Locale.ROOT);
            filters.add(FilterChips.Filter.uncounted(
                    face, Descriptor.of(words.text("policy.face." + key), words.text("policy.face-hint." + key))));
        }
        chips.selectedProperty().bindBidirectional(model.faceProperty());
        chips.setFilters(filters);
        list.setEmptyState(new EmptyState(words.text("policy.empty"), words.text("policy.empty-hint")));
        list.setItems(model.versions());
        model.listStateProperty().subscribe(list::setState);
        list.selectedProperty().subscribe(version -> {
            if (version != null) {
                model.selectedProperty().set(version.ref());
            }
        });
        model.selectedProperty().subscribe(this::select);
        model.versions().subscribe(() -> {
            select(model.selectedProperty().get());
            show();
        });
        model.faceProperty().subscribe(_ -> show());
        acts.troubleProperty().subscribe(_ -> showNotes());
        show();
    }

    private void select(@Nullable PolicyRef ref) {
        PolicyVersion selected = list.selectedProperty().get();
        if (ref != null && (selected == null || !selected.ref().equals(ref))) {
            list.select(ref);
        }
        show();
    }

    private void show() {
        PolicyVersion version = model.shown().orElse(null);
        if (version == null) {
            middle.setCenter(new EmptyState(words.text("policy.none"), words.text("policy.none-hint")));
            return;
        }
        middle.setCenter(whole);
        head.show(
                version.ref().toString(),
                version.sha256().substring(0, Math.min(12, version.sha256().length())));
        String status = words.text("policy.status." + version.status().name().toLowerCase(Locale.ROOT));
        boolean active = version.status() == PolicyVersion.PolicyStatus.ACTIVE;
        head.setFacts(new Chip(status, active ? Tone.SUCCESS : Tone.NEUTRAL));
        whole.setCenter(faces.node(model.faceProperty().get(), version));
        showNotes();
    }

    private void showNotes() {
        Acts.Trouble trouble = acts.troubleProperty().get();
        notes.getChildren().clear();
        if (trouble != null) {
            notes.getChildren()
                    .add(new Callout(Tone.DANGER, words.text("people.act-failed", trouble.words()))
                            .withAction(Descriptor.of(words.text("people.act-failed.close")), acts::forgetTrouble));
        }
        notes.setManaged(trouble != null);
    }

    /// The keyboard starts in the list.
    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
