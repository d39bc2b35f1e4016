package org.gatehouse.console.app;

import java.util.Comparator;
import java.util.Locale;
import javafx.scene.control.Button;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// Who is signed in, at the right end of the top bar. Opens what there is to know and to change about it.
final class PersonChip extends Button {
    private final Words words;

    PersonChip(Words words, Runnable open) {
        this.words = words;
        getStyleClass().setAll("person-chip");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> open.run());
        show(null);
    }

    void show(@Nullable Me me) {
        setVisible(me != null);
        setManaged(me != null);
        if (me != null) {
            setText(shortName(me.person().name()) + " · " + role(me.person(), words));
            Descriptor.of(
                            words.text("shell.person.name", me.person().name(), role(me.person(), words)),
                            words.text("shell.person.help"))
                    .describe(this);
        }
    }

    /// `Rosa Alvarez` as `R. Alvarez`; a name of one word as it is.
    static String shortName(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + ". " + name.substring(last + 1);
    }

    /// The most telling of a person's roles, in words.
    static String role(Person person, Words words) {
        return person.roles().stream()
                .max(Comparator.comparingInt(PersonChip::weight))
                .map(role -> words.text("role." + role.name().toLowerCase(Locale.ROOT)))
                .orElse(person.title());
    }

    private static int weight(Role role) {
        return switch (role) {
            case REQUESTER -> 0;
            case GATE, FEED -> 1;
            case MONITOR -> 2;
            case MANAGER -> 3;
            case ADMINISTRATOR -> 4;
            case SECURITY_ANALYST -> 5;
            case STEWARD -> 6;
            case LEAD_STEWARD -> 7;
        };
    }
}
