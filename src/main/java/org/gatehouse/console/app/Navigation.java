package org.gatehouse.console.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.NavigationList;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.Words;

/// The places to go to, in their groups.
final class Navigation {
    private Navigation() {}

    static NavigationList<String> of(List<ScreenKind> kinds, Words words) {
        List<NavigationList.Group<String>> groups = new ArrayList<>();
        for (ScreenKind.Group group : ScreenKind.Group.values()) {
            List<NavigationList.Place<String>> places = kinds.stream()
                    .filter(kind -> kind.group() == group)
                    .map(kind -> new NavigationList.Place<>(kind.id(), descriptor(kind, words)))
                    .toList();
            if (!places.isEmpty()) {
                groups.add(new NavigationList.Group<>(title(group, words), places));
            }
        }
        return new NavigationList<>(Descriptor.of(words.text("shell.navigation")), groups);
    }

    /// What a screen is called wherever one can go there.
    static Descriptor descriptor(ScreenKind kind, Words words) {
        return Descriptor.of(words.text("screen." + kind.id() + ".title")).withKey(kind.key());
    }

    /// The first group needs no title.
    private static String title(ScreenKind.Group group, Words words) {
        return group == ScreenKind.Group.WORK
                ? ""
                : words.text("shell.group." + group.name().toLowerCase(Locale.ROOT));
    }
}
