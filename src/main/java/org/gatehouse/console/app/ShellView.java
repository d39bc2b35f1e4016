package org.gatehouse.console.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.SearchField;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.TopBar;
import org.gatehouse.console.screen.Words;
import org.jspecify.annotations.Nullable;

/// The frame of the window: top bar, banners, navigation, the screen in the middle, status line.
final class ShellView extends BorderPane {
    private final StackPane middle = new StackPane();
    private final ScrollPane navigation = new ScrollPane();
    private final StartPane start;

    /// @param banners stand under the top bar
    /// @param bell opens what was told
    ShellView(ShellModel model, Words words, WindowCommands commands, Node banners, Node bell) {
        getStyleClass().add("shell");
        start = new StartPane(words, List.of(commands.retry, commands.connect));
        SearchField search = new SearchField(commands.palette.descriptor(), commands.palette::run);
        PersonChip person = new PersonChip(words, commands.eyes::run);
        Label onDuty = Texts.muted("");
        onDuty.setMinWidth(Region.USE_PREF_SIZE);
        setTop(new VBox(new TopBar(words.text("shell.product"), search, onDuty, bell, person), banners));
        navigation.getStyleClass().add("navigation");
        navigation.setFitToWidth(true);
        navigation.setFitToHeight(true);
        navigation.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setLeft(navigation);
        middle.setMinSize(0, 0);
        setCenter(middle);
        setBottom(new StatusLine(model, words).bar());
        model.onDuty.subscribe(count -> onDuty.setText(onDutyWords(words, count.intValue())));
        model.me.subscribe(person::show);
        model.phase.subscribe(this::showPhase);
    }

    /// Puts a screen in the middle.
    void showScreen(Node view) {
        if (view instanceof Region region) {
            region.setMinSize(0, 0); // what wants more room than there is must not move the frame
        }
        middle.getChildren().setAll(view);
    }

    /// Puts the places to go to at the left.
    void showNavigation(Node list) {
        navigation.setContent(list);
    }

    private void showPhase(ShellModel.Phase phase) {
        start.show(phase);
        if (!(phase instanceof ShellModel.Phase.Working)) {
            middle.getChildren().setAll(start);
        }
    }

    private static @Nullable String onDutyWords(Words words, int count) {
        return count < 0 ? "" : words.text("shell.on-duty", count);
    }
}
