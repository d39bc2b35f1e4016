package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.gatehouse.console.AccessibleNames;
import org.gatehouse.console.Fx;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.model.Asset;
import org.gatehouse.model.PurposeType;
import org.junit.jupiter.api.Test;

/// Everything in the form that takes the keyboard says what it is, and nothing is wider than its window, however
/// long the names and large the text.
class SubmissionNamesTest {
    private static final double NARROW = 1100 - 190;
    private static final double LOW = 700;

    @Test
    void anEmptyFormIsNamed() {
        Fx.run(() -> assertNamed(new FormUnderTest(FormFixtures.PROFILES), 100));
    }

    @Test
    void aFilledFormIsNamed() {
        Fx.run(() -> {
            FormUnderTest form = new FormUnderTest(FormFixtures.PROFILES);
            fill(form, FormFixtures.PROFILES);
            assertNamed(form, 100);
        });
    }

    @Test
    void theHeadSaysWhichDraftStandsInTheFormAndWhetherItIsKept() {
        Fx.run(() -> {
            FormUnderTest form = new FormUnderTest(FormFixtures.PROFILES);
            fill(form, FormFixtures.PROFILES);
            form.model.subjectProperty().set("p-mlind");
            form.model.startProperty().set("tomorrow 9:00");
            form.model.purposeProperty().set(PurposeType.OPERATIONS);
            assertNamed(form, 100);
            assertThat(head(form)).isEqualTo("New request");

            form.save.run();
            assertThat(head(form)).isEqualTo("New request REQ-20419");
            assertThat(facts(form)).contains("draft", "Saved at 13:01; nobody but you sees it");

            form.model.durationProperty().set("6 h");
            assertThat(facts(form)).contains("Changed since it was saved at 13:01");
        });
    }

    private static String head(FormUnderTest form) {
        return form.view().lookup(".page-head").getAccessibleText().strip();
    }

    private static List<String> facts(FormUnderTest form) {
        return form.view().lookupAll(".head-facts .label").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }

    @Test
    void longNamesAndLargeTextStayWithinANarrowWindow() {
        Fx.run(() -> {
            Asset longest = FormFixtures.asset("userdata." + "x".repeat(190), "c".repeat(120), "email");
            FormUnderTest form = new FormUnderTest(longest);
            fill(form, longest);
            Scene scene = assertNamed(form, 150);

            assertThat(scene.getRoot().lookupAll(".item-editor"))
                    .isNotEmpty()
                    .allSatisfy(editor -> assertThat(editor.localToScene(editor.getBoundsInLocal())
                                    .getMaxX())
                            .isLessThanOrEqualTo(NARROW));
            assertThat(scene.getRoot().lookupAll(".action-button"))
                    .allSatisfy(button -> assertThat(button.localToScene(button.getBoundsInLocal())
                                    .getMaxX())
                            .isLessThanOrEqualTo(NARROW));
        });
    }

    private static void fill(FormUnderTest form, Asset asset) {
        form.model.add(asset);
        form.model.replace(form.model.items().getFirst().withColumn("email", true));
        form.model.atSetTimeProperty().set(true);
        form.model.emergencyProperty().set(true);
        form.model.forOtherProperty().set(true);
        form.model.visitAll();
    }

    private static Scene assertNamed(FormUnderTest form, int textPercent) {
        Scene scene = new Scene(form.view(), NARROW, LOW);
        Appearance.DEFAULT.withTextPercent(textPercent).applyTo(scene);
        scene.snapshot(null);
        scene.snapshot(null);
        assertThat(AccessibleNames.stops(scene.getRoot())).isGreaterThan(10);
        assertThat(AccessibleNames.missing(scene.getRoot())).isEmpty();
        return scene;
    }
}
