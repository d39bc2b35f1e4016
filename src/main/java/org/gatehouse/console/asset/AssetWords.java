package org.gatehouse.console.asset;

import java.util.Locale;
import org.gatehouse.console.asset.AssetTree.Place;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;

/// How assets are spoken of. Pure, so that every case can be tested without a toolkit.
final class AssetWords {
    private final Words words;

    /// A word in a tone, for a chip.
    record Pill(String text, Tone tone) {}

    AssetWords(Words words) {
        this.words = words;
    }

    Pill guard(DataClass dataClass) {
        String text = words.text("asset.class." + lower(dataClass));
        return switch (dataClass) {
            case PROTECTED -> new Pill(text, Tone.DANGER);
            case EXCEPTED -> new Pill(text, Tone.ACCENT);
            case PUBLIC -> new Pill(text, Tone.NEUTRAL);
        };
    }

    /// What stands beside a place: how many assets lie under it, or the tags that make it delicate.
    String about(Place place) {
        return switch (place.level()) {
            case REGION, CATALOG, SCHEMA -> words.text("asset.count", place.assets());
            case ASSET ->
                place.asset() == null ? "" : String.join(", ", place.asset().tags());
            case COLUMN -> place.column() == null ? "" : column(place.column());
        };
    }

    private static String column(Asset.Column column) {
        return column.tags().isEmpty() ? column.type() : column.type() + " · " + String.join(", ", column.tags());
    }

    /// The whole line, for those who cannot see it.
    String spoken(Place place) {
        String guard = place.asset() == null || place.column() != null
                ? ""
                : ", " + guard(place.asset().dataClass()).text();
        String about = about(place);
        return words.text("asset.level." + lower(place.level())) + " " + place.name() + guard
                + (about.isEmpty() ? "" : ", " + about);
    }

    static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
