package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatehouse.console.Fx;
import org.junit.jupiter.api.Test;

class NavigationListTest {
    private static NavigationList<String> list() {
        return new NavigationList<>(
                Descriptor.of("Places"),
                List.of(
                        new NavigationList.Group<>("", List.of(place("inbox"), place("requests"))),
                        new NavigationList.Group<>("Watch", List.of(place("activity")))));
    }

    private static NavigationList.Place<String> place(String key) {
        return new NavigationList.Place<>(key, Descriptor.of("To " + key));
    }

    private static ToggleButton item(NavigationList<String> list, String key) {
        Node found = list.lookupAll(".navigation-item").stream()
                .filter(node ->
                        Objects.requireNonNullElse(node.getAccessibleText(), "").startsWith("To " + key))
                .findFirst()
                .orElseThrow();
        return (ToggleButton) found;
    }

    private static void press(Node target, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void movesAcrossGroupsByArrowsAndGoesRound() {
        Fx.run(() -> {
            NavigationList<String> list = list();
            list.selectedProperty().set("requests");
            press(list, KeyCode.DOWN);
            assertThat(list.selectedProperty().get()).isEqualTo("activity");
            press(list, KeyCode.DOWN);
            assertThat(list.selectedProperty().get()).isEqualTo("inbox");
        });
    }

    @Test
    void isOneStopForTheTabKey() {
        Fx.run(() -> {
            NavigationList<String> list = list();
            assertThat(item(list, "inbox").isFocusTraversable()).isTrue();
            list.selectedProperty().set("activity");

            assertThat(item(list, "inbox").isFocusTraversable()).isFalse();
            assertThat(item(list, "activity").isFocusTraversable()).isTrue();
        });
    }

    @Test
    void saysTheCountWithTheName() {
        Fx.run(() -> {
            NavigationList<String> list = list();
            list.setCount("inbox", 7, Tone.NEUTRAL);
            assertThat(item(list, "inbox").getAccessibleText()).isEqualTo("To inbox, 7");
            list.setCount("inbox", 0, Tone.NEUTRAL);
            assertThat(item(list, "inbox").getAccessibleText()).isEqualTo("To inbox");
        });
    }

    @Test
    void staysWhereItIsWhenChosenAgain() {
        Fx.run(() -> {
            NavigationList<String> list = list();
            item(list, "inbox").fire();
            item(list, "inbox").fire();
            assertThat(item(list, "inbox").isSelected()).isTrue();
        });
    }

    @Test
    void refusesACountForNoPlace() {
        Fx.run(() -> assertThatIllegalArgumentException()
                .isThrownBy(() -> list().setCount("nowhere", 1, Tone.NEUTRAL))
                .withMessageContaining("nowhere"));
    }
}
