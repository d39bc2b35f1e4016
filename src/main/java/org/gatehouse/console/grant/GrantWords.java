package org.gatehouse.console.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantConcern;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PersonKind;

/// How grants are spoken of: short in the list, whole in the middle. Pure, so that every case can be tested without
/// a toolkit.
final class GrantWords {
    private final Words words;

    /// A word in a tone, for a chip.
    record Pill(String text, Tone tone) {}

    GrantWords(Words words) {
        this.words = words;
    }

    Words words() {
        return words;
    }

    Pill state(Grant grant) {
        String text = words.text("grants.state." + lower(grant.status()));
        Tone tone = switch (grant.status()) {
            case ACTIVE -> Tone.SUCCESS;
            case ACTIVATING, DEACTIVATING -> Tone.ACCENT;
            case SUSPENDED -> Tone.WARNING;
            case ACTIVATION_FAILED, DEACTIVATION_FAILED -> Tone.DANGER;
            case SCHEDULED, EXPIRED, REVOKED, COMPLETED -> Tone.NEUTRAL;
        };
        return new Pill(text, tone);
    }

    /// Whom somebody belongs to, in two words: `Parent · SG`, `Service`.
    Pill belonging(PersonRef person) {
        if (person.kind() == PersonKind.SERVICE) {
            return new Pill(words.text("request.kind.service"), Tone.NEUTRAL);
        }
        String affiliation = affiliation(person.affiliation());
        boolean parent = person.affiliation() == Affiliation.PARENT;
        String more = parent ? person.country() : person.team();
        return new Pill(more.isEmpty() ? affiliation : affiliation + " · " + more, parent ? Tone.DANGER : Tone.NEUTRAL);
    }

    String affiliation(Affiliation affiliation) {
        return words.text("request.affiliation." + lower(affiliation));
    }

    Pill dataClass(DataClass dataClass) {
        Tone tone = dataClass == DataClass.PROTECTED ? Tone.DANGER : Tone.NEUTRAL;
        return new Pill(words.text("request.class." + lower(dataClass)), tone);
    }

    String assets(Grant grant) {
        return grant.items().stream()
                .map(item -> item.asset().value())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String access(Grant grant) {
        return grant.items().stream()
                .map(item -> words.text("request.action." + lower(item.action())))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// The columns as they are given: masks written round their columns.
    String columns(AccessItem item) {
        String given =
                item.columns().stream().map(column -> masked(item, column)).collect(Collectors.joining(", "));
        if (!item.allColumns()) {
            return given;
        }
        String masks = item.masks().keySet().stream()
                .map(column -> masked(item, column))
                .collect(Collectors.joining(", "));
        String all = words.text("request.all-columns");
        return masks.isEmpty() ? all : all + ", " + masks;
    }

    private static String masked(AccessItem item, String column) {
        var mask = item.masks().get(column);
        return mask == null ? column : lower(mask) + "(" + column + ")";
    }

    /// When it begins or began.
    String begins(Grant grant) {
        if (grant.activatedAt() != null) {
            return words.times().moment(grant.activatedAt());
        }
        return grant.startsAt() == null
                ? words.text("grants.when-activated")
                : words.times().moment(grant.startsAt());
    }

    /// When it ends or ended, with how long until then: `22:00 · in 3 h`.
    String ends(Grant grant, Instant now) {
        Instant end = GrantOrder.ends(grant);
        if (!grant.status().isLive() || grant.endsAt() == null) {
            return grant.status().isLive()
                    ? words.text("grants.latest", words.times().moment(end))
                    : words.times().moment(end);
        }
        Duration left = Duration.between(now, end);
        return words.times().moment(end) + " · "
                + words.text("grants.in", words.durations().words(left));
    }

    List<String> limits(Limits limits) {
        List<String> bounds = new ArrayList<>();
        if (limits.rows() != null) {
            bounds.add(words.text("grants.limit.rows", Numbers.grouped(limits.rows())));
        }
        if (limits.bytes() != null) {
            bounds.add(words.text("grants.limit.bytes", Numbers.bytes(limits.bytes())));
        }
        if (limits.countries() != null) {
            bounds.add(words.text("grants.limit.countries", String.join(", ", limits.countries())));
        }
        if (limits.networks() != null) {
            bounds.add(words.text("grants.limit.networks", String.join(", ", limits.networks())));
        }
        return bounds;
    }

    String use(Grant grant, Instant now) {
        Instant last = grant.use().lastUsed();
        if (last == null) {
            return words.text("grants.use.none");
        }
        return words.text(
                "grants.use",
                Numbers.brief(grant.use().rowsRead()),
                words.durations().ago(Duration.between(last, now)));
    }

    /// Why it is flagged, as a sentence.
    String concern(GrantConcern concern, Instant now) {
        return switch (concern) {
            case GrantConcern.Unused(Instant since) ->
                words.text("grants.concern.unused", words.durations().words(Duration.between(since, now)));
            case GrantConcern.WholeAsset(var asset) -> words.text("grants.concern.whole", asset.value());
            case GrantConcern.LongLasting(Duration duration) ->
                words.text("grants.concern.long", words.durations().words(duration));
            case GrantConcern.LittleUsed(long read, long rows) ->
                words.text("grants.concern.little", Numbers.grouped(read), Numbers.grouped(rows));
        };
    }

    /// The flags of a line in a word each: `Unused`, `Over-broad`.
    List<String> flags(GrantRow row, Instant now) {
        List<GrantConcern> concerns = row.concerns(now);
        List<String> flags = new ArrayList<>();
        if (concerns.stream().anyMatch(concern -> !concern.isBreadth())) {
            flags.add(words.text("grants.flag.unused"));
        }
        if (concerns.stream().anyMatch(GrantConcern::isBreadth)) {
            flags.add(words.text("grants.flag.broad"));
        }
        return flags;
    }

    /// The whole line in a sentence, for those who cannot see it.
    String spoken(GrantRow row, Instant now) {
        List<String> parts = new ArrayList<>(List.of(
                row.grant().id().value(),
                row.subject().name(),
                belonging(row.subject()).text(),
                row.title(),
                state(row.grant()).text(),
                begins(row.grant()),
                ends(row.grant(), now)));
        parts.addAll(flags(row, now));
        return String.join(", ", parts);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
