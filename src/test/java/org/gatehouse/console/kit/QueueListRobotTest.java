package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.gatehouse.console.ConsoleRobotTest;
import org.gatehouse.console.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueListRobotTest extends ConsoleRobotTest {
    private final List<Integer> opened = new ArrayList<>();
    private @Nullable QueueList<Integer> list;

    @Override
    protected Parent content() {
        QueueList<Integer> made = new QueueList<>(
                Descriptor.of("Items"),
                QueueList.Lines.THREE,
                item -> item,
                () -> new PlainRow<>(item -> "Item " + item),
                Messages.load());
        made.setItems(FXCollections.observableArrayList(
                IntStream.range(0, 1_000).boxed().toList()));
        made.setOnOpen(opened::add);
        list = made;
        return made;
    }

    @Test
    void isWalkedByKeys() {
        QueueList<Integer> shown = java.util.Objects.requireNonNull(list);
        interact(shown::selectFirst);
        interact(shown::requestFocus);
        type(KeyCode.J, 3);
        assertThat(shown.selectedProperty().get()).isEqualTo(3);

        type(KeyCode.K);
        assertThat(shown.selectedProperty().get()).isEqualTo(2);

        type(KeyCode.END);
        assertThat(shown.selectedProperty().get()).isEqualTo(999);
        type(KeyCode.J);
        assertThat(shown.selectedProperty().get()).isEqualTo(999);

        type(KeyCode.HOME);
        assertThat(shown.selectedProperty().get()).isZero();
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly(0);
    }
}
