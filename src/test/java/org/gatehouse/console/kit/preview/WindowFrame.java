package org.gatehouse.console.kit.preview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gatehouse.console.kit.Banner;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.NavigationList;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.NotificationCenter;
import org.gatehouse.console.kit.SearchField;
import org.gatehouse.console.kit.StatusBar;
import org.gatehouse.console.kit.StatusItem;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.kit.TopBar;
import org.kordamp.ikonli.octicons.Octicons;

/// A whole window around a screen.
final class WindowFrame {
    final BorderPane pane = new BorderPane();
    final Layers layers = new Layers(pane);
    final Notices notices = new Notices();
    final NotificationCenter center = new NotificationCenter(notices, layers, Sample.TIMES, Sample.MESSAGES);
    final NavigationList<String> navigation = navigation();
    final Banner banner = new Banner(Octicons.INFO_16);

    WindowFrame(Node screen) {
        SearchField search = new SearchField(
                Descriptor.of("Search or jump to…").withKey(KeyCombination.valueOf("Ctrl+K")), () -> {});
        Label duty = Texts.muted("On duty: 14 stewards");
        TopBar top =
                new TopBar("Gatehouse", search, duty, center.bell(), new Chip("R. Alvarez · Steward", Tone.NEUTRAL));
        VBox side = new VBox(navigation);
        side.getStyleClass().add("navigation");
        pane.setTop(new VBox(top, banner));
        pane.setLeft(side);
        pane.setCenter(screen);
        pane.setBottom(status());
    }

    private static StatusBar status() {
        StatusItem feed = new StatusItem();
        feed.show("Live · 3 412 events/s · 0.4 s behind · 0 dropped", Tone.SUCCESS);
        StatusItem ledger = new StatusItem();
        ledger.show("Ledger 184 203 entries · verified 12 s ago");
        StatusItem server = new StatusItem();
        server.show("Team server us-east · 14 ms");
        return new StatusBar(List.of(feed, ledger), List.of(server));
    }

    private static NavigationList<String> navigation() {
        NavigationList<String> list = new NavigationList<>(
                Descriptor.of("Places"),
                List.of(
                        group("", "Inbox", "Requests", "Grants"),
                        group("Watch", "Live activity", "Incidents"),
                        group("Oversee", "Dashboard", "Residency", "Reports"),
                        group("Govern", "Policies", "Ledger", "People")));
        list.setCount("Inbox", 7, Tone.NEUTRAL);
        list.setCount("Requests", 38, Tone.NEUTRAL);
        list.setCount("Grants", 212, Tone.NEUTRAL);
        list.setCount("Live activity", 3, Tone.DANGER);
        list.setCount("Incidents", 2, Tone.DANGER);
        return list;
    }

    private static NavigationList.Group<String> group(String title, String... names) {
        return new NavigationList.Group<>(
                title,
                List.of(names).stream()
                        .map(name -> new NavigationList.Place<>(name, Descriptor.of(name)))
                        .toList());
    }
}
