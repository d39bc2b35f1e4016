package org.gatehouse.console.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Verdict;

/// How requests are spoken of: short in the queue, whole in the middle. Pure, so that every case can be tested
/// without a toolkit.
final class RequestWords {
    private static final int COLUMNS_SHOWN = 4;

    private final Words words;

    /// A word in a tone, for a chip.
    record Pill(String text, Tone tone) {}

    RequestWords(Words words) {
        this.words = words;
    }

    /// Whom somebody belongs to, in two words: `Parent · SG`, `Vendor · audit`, `Service`.
    Pill belonging(PersonRef person) {
        if (person.kind() == PersonKind.SERVICE) {
            return new Pill(words.text("request.kind.service"), Tone.NEUTRAL);
        }
        String affiliation = words.text("request.affiliation." + lower(person.affiliation()));
        boolean parent = person.affiliation() == Affiliation.PARENT;
        String more = parent ? person.country() : person.team();
        return new Pill(more.isEmpty() ? affiliation : affiliation + " · " + more, parent ? Tone.DANGER : Tone.NEUTRAL);
    }

    Pill affiliation(Affiliation affiliation) {
        return new Pill(
                words.text("request.affiliation-long." + lower(affiliation)),
                affiliation == Affiliation.PARENT ? Tone.DANGER : Tone.NEUTRAL);
    }

    static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    /// `userdata.core.profiles · email, phone`
    String data(RequestRow row) {
        String first = row.assets().isEmpty() ? "" : row.assets().getFirst().value();
        String more = row.assets().size() > 1
                ? " " + words.text("request.more-assets", row.assets().size() - 1)
                : "";
        return first + more + " · " + columns(row.columns());
    }

    String columns(Collection<String> columns) {
        if (columns.isEmpty()) {
            return "*";
        }
        String shown = columns.stream().limit(COLUMNS_SHOWN).collect(Collectors.joining(", "));
        return columns.size() > COLUMNS_SHOWN ? shown + " +" + (columns.size() - COLUMNS_SHOWN) : shown;
    }

    /// `Fraud model backfill · read · 8 h`
    String purpose(RequestRow row) {
        return row.purpose().detail() + " · " + lower(row.action()) + " · " + duration(row.maxDuration());
    }

    /// Where a request stands, in a word or two.
    Pill standing(RequestRow row) {
        return switch (row.status()) {
            case PENDING -> waiting(row);
            case MORE_INFO -> new Pill(words.text("request.status.more_info"), Tone.ACCENT);
            case APPROVED -> new Pill(words.text("request.status.approved"), Tone.SUCCESS);
            case FAILED -> new Pill(words.text("request.status.failed"), Tone.DANGER);
            case DRAFT, DENIED, CANCELLED, EXPIRED, SUPERSEDED ->
                new Pill(words.text("request.status." + lower(row.status())), Tone.NEUTRAL);
        };
    }

    private Pill waiting(RequestRow row) {
        return switch (row.outcome()) {
            case DENY -> new Pill(words.text("request.policy-denies"), Tone.DANGER);
            case NARROW, REQUIRE_APPROVAL, AUTO_APPROVE ->
                new Pill(
                        words.text("request.seats", row.filled(), row.needed()),
                        row.filled() > 0 ? Tone.WARNING : Tone.NEUTRAL);
        };
    }

    /// A request that may be approved together with others.
    Pill autoEligible() {
        return new Pill(words.text("request.auto-eligible"), Tone.SUCCESS);
    }

    /// A request on which a decision of the reader waits to be sent.
    Pill notSent() {
        return new Pill(words.text("request.not-sent"), Tone.ACCENT);
    }

    /// A decision in words: `Approve REQ-20070, Read email of profiles`, `Deny 12 requests`.
    String decided(PendingDecision pending) {
        return pending.votes().size() == 1
                ? decided(pending.votes().getFirst())
                : words.text(
                        "request.decided-many." + lower(pending.choice()),
                        pending.votes().size());
    }

    String decided(Vote vote) {
        String narrowed = vote.document().terms() == null ? "" : "-narrowed";
        return words.text(
                "request.decided." + lower(vote.choice()) + narrowed,
                vote.request().value(),
                vote.row().title());
    }

    /// The same for the head of the request: `Needs 1 more approval`.
    Pill need(RequestRow row) {
        if (row.status() != RequestStatus.PENDING || row.outcome() == Verdict.Outcome.DENY) {
            return standing(row);
        }
        int open = row.needed() - row.filled();
        return new Pill(words.text("request.needs", open), row.filled() > 0 ? Tone.WARNING : Tone.NEUTRAL);
    }

    /// What an empty seat asks for: `a steward of team security`.
    String seat(Slot slot) {
        String role = words.text("request.seat-role." + lower(slot.role()), slot.needed());
        return slot.team() == null ? role : words.text("request.seat-team", role, slot.team());
    }

    String access(AccessItem item) {
        return words.text("request.action." + lower(item.action()));
    }

    String window(AccessRequest request) {
        RequestedAccess access = request.requestedAccess();
        Instant start = access.start();
        String length = duration(access.maxDuration());
        return start == null
                ? words.text("request.window-when-needed", length)
                : words.times().window(start, start.plus(access.maxDuration()));
    }

    String masks(AccessItem item) {
        return item.masks().entrySet().stream()
                .map(entry -> masked(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /// `hash(email)`
    static String masked(String column, Mask mask) {
        return lower(mask) + "(" + column + ")";
    }

    /// The columns as they would be given: masks written round their columns.
    static String given(AccessItem item) {
        if (item.allColumns()) {
            String masked = item.masks().entrySet().stream()
                    .map(entry -> masked(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            return masked.isEmpty() ? "*" : "*, " + masked;
        }
        return item.columns().stream()
                .map(column -> item.masks().containsKey(column)
                        ? masked(column, item.masks().get(column))
                        : column)
                .collect(Collectors.joining(", "));
    }

    String duration(Duration duration) {
        return words.durations().words(duration);
    }

    /// The whole line in a sentence, for those who cannot see it.
    String spoken(RequestRow row, Pill standing, Instant now) {
        String due = row.status().isOpen() ? words.durations().due(Duration.between(now, row.decideBy())) : "";
        return String.join(
                ", ",
                List.of(
                        row.subject().name(),
                        belonging(row.subject()).text(),
                        row.title(),
                        purpose(row),
                        standing.text(),
                        due));
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
