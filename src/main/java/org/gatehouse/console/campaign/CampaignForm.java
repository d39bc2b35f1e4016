package org.gatehouse.console.campaign;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.ReviewerRule;
import org.jspecify.annotations.Nullable;

/// What a campaign is about, who reviews, until when, and what becomes of silence; says at once how many grants it
/// would hold.
final class CampaignForm implements Form {
    private static final int USUAL_DAYS = 14;
    private static final int MOST_DAYS = 365;
    private static final int MOST_NAME = 200;

    private final Words words;
    private final TextField name = new TextField();
    private final TextField asset = new TextField();
    private final TextField team = new TextField();
    private final TextField unused = new TextField();
    private final TextField days = new TextField(Integer.toString(USUAL_DAYS));
    private final TextField reviewingTeam = new TextField();
    private final ComboBox<@Nullable DataClass> dataClass;
    private final ComboBox<@Nullable Affiliation> affiliation;
    private final ComboBox<ReviewerRule.Kind> reviewers;
    private final ComboBox<Recurrence> recurrence;
    private final CheckBox suspends;
    private final StringProperty preview = new SimpleStringProperty(this, "preview", "");
    private final VBox node;

    CampaignForm(Words words) {
        this.words = words;
        this.dataClass = Choices.any(
                Descriptor.of(words.text("campaigns.form.class")),
                words.text("campaigns.form.any-class"),
                List.of(DataClass.values()),
                named("request.class."));
        this.affiliation = Choices.any(
                Descriptor.of(words.text("campaigns.form.affiliation")),
                words.text("campaigns.form.any-affiliation"),
                List.of(Affiliation.values()),
                named("request.affiliation."));
        this.reviewers = Choices.of(
                Descriptor.of(words.text("campaigns.form.reviewers")),
                "",
                FXCollections.observableArrayList(ReviewerRule.Kind.values()),
                named("campaigns.reviewers."));
        this.recurrence = Choices.of(
                Descriptor.of(words.text("campaigns.form.recurrence")),
                "",
                FXCollections.observableArrayList(Recurrence.values()),
                named("campaigns.recurrence."));
        this.suspends = new CheckBox(words.text("campaigns.form.suspends"));
        Descriptor.of(words.text("campaigns.form.suspends")).nameTo(suspends);
        suspends.setWrapText(true);
        reviewers.setValue(ReviewerRule.Kind.DECIDERS);
        recurrence.setValue(Recurrence.NONE);
        name.setPromptText(words.text("campaigns.form.name-prompt"));
        asset.setPromptText(words.text("campaigns.form.asset-prompt"));
        team.setPromptText(words.text("campaigns.form.team-prompt"));
        unused.setPromptText(words.text("campaigns.form.unused-prompt"));
        reviewingTeam.setPromptText(words.text("campaigns.form.reviewing-prompt"));
        reviewingTeam.disableProperty().bind(reviewers.valueProperty().isNotEqualTo(ReviewerRule.Kind.TEAM));
        Label count = Texts.note("");
        count.textProperty().bind(preview);
        node = FormLines.form(FormLines.line(words.text("campaigns.form.name"), name), pairs(), count);
    }

    /// Told whenever the scope has changed and can be read.
    void setOnScope(Runnable changed) {
        for (Observable part : scopeParts()) {
            part.addListener(_ -> tell(changed));
        }
    }

    private Node pairs() {
        return FormLines.pairs(
                FormLines.line(words.text("campaigns.form.class"), dataClass),
                FormLines.line(words.text("campaigns.form.asset"), asset),
                FormLines.line(words.text("campaigns.form.affiliation"), affiliation),
                FormLines.line(words.text("campaigns.form.team"), team),
                FormLines.line(words.text("campaigns.form.unused"), unused),
                FormLines.line(words.text("campaigns.form.days"), days),
                FormLines.line(words.text("campaigns.form.reviewers"), reviewers),
                FormLines.line(words.text("campaigns.form.reviewing"), reviewingTeam),
                FormLines.line(words.text("campaigns.form.recurrence"), recurrence),
                suspends);
    }

    private <E extends Enum<E>> Function<E, String> named(String prefix) {
        return constant -> words.text(prefix + constant.name().toLowerCase(Locale.ROOT));
    }

    private List<Observable> scopeParts() {
        return List.of(
                asset.textProperty(),
                team.textProperty(),
                unused.textProperty(),
                dataClass.valueProperty(),
                affiliation.valueProperty());
    }

    private void tell(Runnable changed) {
        if (!unused.getText().isBlank() && number(unused) == null) {
            preview.set(words.text("campaigns.form.no-number"));
        } else {
            changed.run();
        }
    }

    /// What the service says of the scope.
    void setPreview(String text) {
        preview.set(text);
    }

    CampaignScope scope() {
        return new CampaignScope(text(asset), dataClass.getValue(), affiliation.getValue(), text(team), number(unused));
    }

    private static @Nullable String text(TextField field) {
        String text = field.getText().strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Integer number(TextField field) {
        String text = field.getText().strip();
        return text.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(text) : null;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void begin() {
        name.requestFocus();
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                this::isFilled,
                name.textProperty(),
                unused.textProperty(),
                days.textProperty(),
                reviewers.valueProperty(),
                reviewingTeam.textProperty());
    }

    private boolean isFilled() {
        Integer open = number(days);
        boolean team = reviewers.getValue() == ReviewerRule.Kind.TEAM;
        return !name.getText().isBlank()
                && name.getText().strip().length() <= MOST_NAME
                && open != null
                && open <= MOST_DAYS
                && (unused.getText().isBlank() || number(unused) != null)
                && (!team || text(reviewingTeam) != null);
    }

    /// @throws IllegalStateException unless it is [#possible]
    CampaignDocument document() {
        Integer open = number(days);
        if (open == null || !isFilled()) {
            throw new IllegalStateException("the form is not filled in");
        }
        boolean byTeam = reviewers.getValue() == ReviewerRule.Kind.TEAM;
        return new CampaignDocument(
                name.getText().strip(),
                scope(),
                new ReviewerRule(reviewers.getValue(), byTeam ? text(reviewingTeam) : null),
                Duration.ofDays(open),
                recurrence.getValue(),
                suspends.isSelected());
    }
}
