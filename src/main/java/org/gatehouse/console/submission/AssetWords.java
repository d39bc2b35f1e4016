package org.gatehouse.console.submission;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;

/// How assets are spoken of. Pure.
final class AssetWords {
    private final Words words;

    AssetWords(Words words) {
        this.words = words;
    }

    String dataClass(Asset asset) {
        return words.text("submission.class." + lower(asset.dataClass()));
    }

    static Tone tone(DataClass dataClass) {
        return dataClass == DataClass.PROTECTED ? Tone.DANGER : Tone.NEUTRAL;
    }

    /// In words; a tag that somebody made up stands for itself.
    String tag(String tag) {
        String key = "submission.tag." + tag;
        return words.messages().has(key) ? words.text(key) : tag;
    }

    String tags(Collection<String> tags) {
        return tags.stream().map(this::tag).collect(Collectors.joining(", "));
    }

    /// `One row a user · stored in us-va by Harborline Cloud`
    String about(Asset asset) {
        String place = words.text("submission.asset.place", asset.region(), asset.custodian());
        return asset.description().isBlank() ? place : asset.description() + " · " + place;
    }

    /// `152 M rows about 152 M people`
    String size(Asset asset) {
        return words.text("submission.asset.size", Numbers.brief(asset.rows()), Numbers.brief(asset.persons()));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
