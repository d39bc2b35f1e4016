package org.gatehouse.console.screen;

import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.input.KeyCombination;
import org.gatehouse.contract.Me;
import org.kordamp.ikonli.Ikon;

/// A screen that exists, before it is made: what navigation and palette need to know, and how to make it.
///
/// @param id stable, "requests"; the title is the message `screen.<id>.title`
/// @param group where it stands in the navigation
/// @param key goes there from anywhere
/// @param mayOpen whether a person has any use for it; it is left out of the navigation otherwise
/// @param make builds the screen for a session, on the FX thread, without calling the service
public record ScreenKind(
        String id,
        Group group,
        Ikon icon,
        KeyCombination key,
        Predicate<Me> mayOpen,
        Function<ConsoleContext, Screen> make) {
    /// The groups of the navigation, in order. The title is the message `screen.group.<name>`.
    public enum Group {
        WORK,
        WATCH,
        OVERSEE,
        GOVERN
    }
}
