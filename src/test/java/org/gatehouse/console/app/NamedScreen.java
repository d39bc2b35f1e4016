package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Badge;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Id;
import org.gatehouse.model.RequestId;
import org.kordamp.ikonli.octicons.Octicons;

/// A screen with one field in a split pane, that writes down what is done to it.
final class NamedScreen implements Screen {
    final List<String> told = new ArrayList<>();
    final ObjectProperty<Badge> badge = new SimpleObjectProperty<>(Badge.NONE);
    private final String name;
    private final TextField field = new TextField();
    private final SplitPane view = new SplitPane(field);

    NamedScreen(String name) {
        this.name = name;
        field.setAccessibleText(name);
    }

    /// A kind of screen that counts the waiting requests and is for those who see all.
    static ScreenKind kind(String id, List<NamedScreen> made) {
        return kind(id, KeyCode.DIGIT1, made);
    }

    static ScreenKind kind(String id, KeyCode key, List<NamedScreen> made) {
        return new ScreenKind(
                id,
                ScreenKind.Group.WORK,
                Octicons.INBOX_16,
                new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN),
                me -> me.may(Right.SEE_ALL),
                context -> {
                    NamedScreen screen = new NamedScreen(id);
                    screen.badge.bind(context.counts().map(counts -> Badge.of(counts.of(QueueView.WAITING))));
                    made.add(screen);
                    return screen;
                });
    }

    @Override
    public Node view() {
        return view;
    }

    TextField field() {
        return field;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(name + ".greet", name, Descriptor.of("Greet"), () -> told.add("greeted")));
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge;
    }

    @Override
    public void onActivate() {
        told.add("activated");
    }

    @Override
    public void takeKeyboard() {
        field.requestFocus();
    }

    @Override
    public void onDeactivate() {
        told.add("deactivated");
    }

    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof RequestId;
    }

    @Override
    public void reveal(Id thing) {
        told.add("reveals " + thing);
    }

    @Override
    public boolean canAsk() {
        return name.equals("b");
    }

    @Override
    public void ask(NeededAccess needed) {
        told.add("asks for " + needed.items().size());
    }

    @Override
    public void close() {
        told.add("closed");
    }
}
