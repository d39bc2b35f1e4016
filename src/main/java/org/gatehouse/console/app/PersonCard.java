package org.gatehouse.console.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.model.PersonId;

/// Who is signed in and, at the demo team, through whose eyes one can look instead.
final class PersonCard {
    private final Layers layers;
    private final Words words;
    private final List<Command> links;
    private final Consumer<Persona> become;

    /// @param links offered at the end, those that are possible
    /// @param become looks through other eyes
    PersonCard(Layers layers, Words words, List<Command> links, Consumer<Persona> become) {
        this.layers = layers;
        this.words = words;
        this.links = List.copyOf(links);
        this.become = become;
    }

    /// Opens the card; the focus goes to the list of eyes where there is one.
    ///
    /// @param names of the personas, as far as known
    void open(Me me, Persona now, List<Persona> personas, Map<PersonId, String> names) {
        layers.showModal(
                Layers.Place.TOP_RIGHT,
                open -> {
                    VBox card = new VBox(about(me));
                    card.getStyleClass().addAll("card-overlay", "person-card");
                    card.setAccessibleRole(AccessibleRole.DIALOG);
                    card.setAccessibleText(words.text("shell.person.help"));
                    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
                    if (personas.size() > 1) {
                        addEyes(card, new EyesList(personas, now, names, words, chosen -> {
                            open.close();
                            become.accept(chosen);
                        }));
                    }
                    addLinks(card, open);
                    return card;
                },
                () -> {});
    }

    private void addEyes(VBox card, EyesList eyes) {
        card.getChildren().addAll(Texts.heading(words.text("shell.eyes.title")), eyes);
    }

    private void addLinks(VBox card, Layers.Open open) {
        links.stream()
                .filter(Command::isEnabled)
                .forEach(link -> card.getChildren().add(Links.of(link.descriptor(), () -> {
                    open.close();
                    link.run();
                })));
    }

    private VBox about(Me me) {
        String roles = me.person().roles().stream()
                .map(role -> words.text("role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        VBox about = new VBox(
                Texts.paneTitle(me.person().name()), Texts.muted(me.person().title()));
        if (!roles.isEmpty()) {
            about.getChildren().add(Texts.muted(roles));
        }
        about.getStyleClass().add("about");
        return about;
    }
}
