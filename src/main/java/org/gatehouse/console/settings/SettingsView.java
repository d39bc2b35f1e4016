package org.gatehouse.console.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.FilterChips;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.PageHead;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.ScrollColumn;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.console.theme.Density;
import org.gatehouse.console.theme.Theme;
import org.jspecify.annotations.Nullable;

/// The Settings screen as drawn: one section a choice, and a sample of how it comes out.
final class SettingsView extends BorderPane {
    private static final int STEP = 10;
    private static final String STYLES = Objects.requireNonNull(SettingsView.class.getResource("/css/registers.css"))
            .toExternalForm();

    private final Words words;
    private final FilterChips<Theme> themes;

    SettingsView(SettingsModel model, Words words, Node reset) {
        this.words = words;
        getStyleClass().add("settings-view");
        getStylesheets().add(STYLES);
        PageHead head = new PageHead();
        head.show(words.text("screen.settings.title"), "");
        setTop(head);
        themes = chips("theme", List.of(Theme.values()), this::named, model.themeProperty());
        setCenter(new ScrollColumn(
                section("theme", themes),
                section("density", chips("density", List.of(Density.values()), this::named, model.densityProperty())),
                section("text", chips("text", sizes(), this::percent, model.textPercentProperty())),
                section(
                        "notices",
                        chips("notices", List.of(Notices.Show.values()), this::shown, model.noticesProperty())),
                sample()));
        setBottom(ActionBar.of(reset));
    }

    private Section section(String name, Node choice) {
        return new Section(
                words.text("settings." + name), choice, Texts.note(words.text("settings." + name + "-hint")));
    }

    private <K> FilterChips<K> chips(
            String name,
            List<K> choices,
            java.util.function.Function<K, String> written,
            ObjectProperty<@Nullable K> chosen) {
        FilterChips<K> chips = new FilterChips<>(Descriptor.of(words.text("settings." + name)));
        chips.selectedProperty().bindBidirectional(chosen);
        chips.setFilters(choices.stream()
                .map(choice -> FilterChips.Filter.uncounted(choice, Descriptor.of(written.apply(choice))))
                .toList());
        return chips;
    }

    private static List<Integer> sizes() {
        return IntStream.iterate(
                        Appearance.MIN_TEXT_PERCENT, size -> size <= Appearance.MAX_TEXT_PERCENT, size -> size + STEP)
                .boxed()
                .toList();
    }

    private String named(Enum<?> choice) {
        return words.text("settings.choice." + choice.name().toLowerCase(Locale.ROOT));
    }

    private String percent(int size) {
        return words.text("settings.percent", size);
    }

    private String shown(Notices.Show show) {
        return words.text("settings.notices." + show.name().toLowerCase(Locale.ROOT));
    }

    private Section sample() {
        HBox chips = new HBox(
                new Chip(words.text("settings.sample.due"), Tone.WARNING),
                new Chip(words.text("settings.sample.wrong"), Tone.DANGER),
                new Chip(words.text("settings.sample.good"), Tone.SUCCESS),
                new Chip(words.text("settings.sample.chosen"), Tone.ACCENT));
        chips.getStyleClass().add("head-line");
        RichText text = new RichText()
                .strong(words.text("settings.sample.name"))
                .plain(" " + words.text("settings.sample.text") + " ")
                .mono("userdata.core.profiles")
                .muted(" · " + words.text("settings.sample.muted"));
        return new Section(words.text("settings.sample"), text, chips);
    }

    /// The keyboard starts at the theme.
    @Override
    public void requestFocus() {
        themes.getChildrenUnmodifiable().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
