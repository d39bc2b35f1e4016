package org.gatehouse.console.app;

import java.util.List;
import java.util.Locale;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;

/// What the palette shows of the things that one can jump to.
final class JumpWords {
    private final Words words;
    private final Navigator navigator;

    JumpWords(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
    }

    PaletteEntry request(RequestRow row) {
        return entry(
                "request",
                row.id(),
                row.id() + " " + row.title(),
                row.requester().name() + " · " + list(row.assets()));
    }

    PaletteEntry grant(Grant grant) {
        List<?> assets = grant.items().stream().map(AccessItem::asset).toList();
        String status = words.text("shell.grant." + grant.status().name().toLowerCase(Locale.ROOT));
        return entry(
                "grant",
                grant.id(),
                grant.id() + " " + list(assets),
                grant.subject().id() + " · " + status + " · " + grant.request());
    }

    PaletteEntry person(Person person) {
        return entry("person", person.id(), person.name(), person.title() + " · " + person.id());
    }

    PaletteEntry asset(Asset asset) {
        return entry("asset", asset.id(), asset.id().value(), asset.description() + " · " + asset.region());
    }

    PaletteEntry campaign(Campaign campaign) {
        String status = words.text("campaigns.state." + campaign.status().name().toLowerCase(Locale.ROOT));
        String due = words.times().moment(campaign.dueAt());
        return entry("campaign", campaign.id(), campaign.name(), campaign.id() + " · " + status + " · " + due);
    }

    private PaletteEntry entry(String kind, Id thing, String title, String subtitle) {
        return new PaletteEntry(
                kind + "." + thing.value(),
                title,
                subtitle,
                words.text("shell.palette." + kind),
                "",
                () -> navigator.open(thing));
    }

    private static String list(List<?> things) {
        return String.join(", ", things.stream().map(Object::toString).toList());
    }
}
