package org.gatehouse.console.kit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import org.gatehouse.console.i18n.Messages;

/// Searches that a person keeps under names of their own: a menu that applies, keeps and forgets them. What a
/// search is belongs to the screen, which writes it as a line of text and reads it again.
public final class SavedViews extends MenuButton {
    private final String key;
    private final Function<String, Optional<String>> read;
    private final BiConsumer<String, String> write;
    private final Supplier<String> current;
    private final Consumer<String> apply;
    private final Messages messages;

    /// @param key under which they are remembered, "grants.views"
    /// @param read recalls what was written: `preferences::get`
    /// @param write remembers: `preferences::put`
    /// @param current the search in force, as text
    /// @param apply puts a search in force
    public SavedViews(
            String key,
            Function<String, Optional<String>> read,
            BiConsumer<String, String> write,
            Supplier<String> current,
            Consumer<String> apply,
            Messages messages) {
        this.key = key;
        this.read = read;
        this.write = write;
        this.current = current;
        this.apply = apply;
        this.messages = messages;
        setText(messages.text("kit.views"));
        setMinWidth(USE_PREF_SIZE);
        Descriptor.of(messages.text("kit.views"), messages.text("kit.views-hint"))
                .describe(this);
        fill();
    }

    /// Keeps the search in force; one of the same name gives way.
    public void keep(String name) {
        Map<String, String> views = views();
        views.put(name.strip(), current.get());
        store(views);
    }

    /// Forgets one; an unknown name is no error.
    public void forget(String name) {
        Map<String, String> views = views();
        views.remove(name);
        store(views);
    }

    private void fill() {
        getItems().clear();
        Map<String, String> views = views();
        views.forEach((name, view) -> {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> apply.accept(view));
            getItems().add(item);
        });
        if (!views.isEmpty()) {
            Menu forget = new Menu(messages.text("kit.views.forget"));
            views.keySet().forEach(name -> {
                MenuItem item = new MenuItem(name);
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> forget(name));
                forget.getItems().add(item);
            });
            getItems().addAll(new SeparatorMenuItem(), forget);
        }
        getItems().add(nameField());
    }

    private CustomMenuItem nameField() {
        TextField name = new TextField();
        name.setPromptText(messages.text("kit.views.name"));
        Descriptor.of(messages.text("kit.views.name")).nameTo(name);
        name.setOnAction(_ -> {
            if (!name.getText().isBlank()) {
                keep(name.getText());
                hide();
            }
        });
        return new CustomMenuItem(name, false);
    }

    private Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        for (String pair : read.apply(key).orElse("").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                views.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return views;
    }

    private void store(Map<String, String> views) {
        write.accept(
                key,
                views.entrySet().stream()
                        .map(view -> encoded(view.getKey()) + "=" + encoded(view.getValue()))
                        .collect(Collectors.joining("&")));
        fill();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
