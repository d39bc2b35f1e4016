package org.gatehouse.console.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Choices;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.ReasonField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Form;
import org.gatehouse.console.screen.FormLines;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.ExposureBudget;

/// How many rows of an asset, or of what it stands under, one person may read in a time. Begins with the budget there
/// is.
final class BudgetForm implements Form {
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(90));
    private static final Duration USUAL = Duration.ofDays(7);

    private final List<ExposureBudget> inForce;
    private final ComboBox<AssetId> scope;
    private final TextField rows = new TextField();
    private final ComboBox<Duration> window;
    private final ReasonField reason;
    private final VBox node;

    /// @param inForce the budgets that the asset falls under
    BudgetForm(AssetId asset, List<ExposureBudget> inForce, Words words) {
        this.inForce = inForce;
        scope = Choices.of(
                Descriptor.of(words.text("asset.budget.scope")),
                "",
                FXCollections.observableArrayList(scopes(asset)),
                name -> name.equals(asset) ? name.value() : words.text("asset.budget.all-under", name));
        TreeSet<Duration> windows = new TreeSet<>(WINDOWS);
        inForce.forEach(budget -> windows.add(budget.window()));
        window = Choices.of(
                Descriptor.of(words.text("asset.budget.window")),
                "",
                FXCollections.observableArrayList(windows),
                words.durations()::words);
        rows.setPromptText(words.text("asset.budget.rows-prompt"));
        reason = new ReasonField(words.messages(), Documents.TEXT_MOST);
        scope.valueProperty().subscribe(this::beginWith);
        scope.setValue(asset);
        node = FormLines.form(
                Texts.body(words.text("asset.budget.what")),
                FormLines.line(words.text("asset.budget.scope"), scope),
                FormLines.pairs(
                        FormLines.line(words.text("asset.budget.rows"), rows),
                        FormLines.line(words.text("asset.budget.window"), window)),
                reason);
    }

    /// The asset, and all that it stands under.
    private static List<AssetId> scopes(AssetId asset) {
        List<AssetId> scopes = new ArrayList<>();
        String name = asset.value();
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            scopes.add(new AssetId(name.substring(0, end)));
        }
        return scopes;
    }

    private void beginWith(AssetId chosen) {
        inForce.stream()
                .filter(budget -> budget.asset().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        budget -> {
                            rows.setText(Numbers.grouped(budget.rows()));
                            window.setValue(budget.window());
                        },
                        () -> {
                            rows.clear();
                            window.setValue(USUAL);
                        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ObservableBooleanValue possible() {
        return Bindings.createBooleanBinding(
                () -> reason.validProperty().get() && count().isPresent(), reason.textProperty(), rows.textProperty());
    }

    @Override
    public void begin() {
        rows.requestFocus();
    }

    /// Digits may be parted by blanks, as they are everywhere.
    private OptionalLong count() {
        String digits = rows.getText().replaceAll("[\\s\u00a0\u202f]", "");
        if (!digits.matches("[0-9]{1,16}")) {
            return OptionalLong.empty();
        }
        long count = Long.parseLong(digits);
        return count < 1 || count > ExposureBudget.ROWS_MOST ? OptionalLong.empty() : OptionalLong.of(count);
    }

    BudgetDocument document() {
        return new BudgetDocument(scope.getValue(), count().orElseThrow(), window.getValue(), reason.reason());
    }
}
