package org.gatehouse.console.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Grant;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// How somebody's own requests are spoken of: where they stand, who holds them, what comes next. Pure.
final class OwnWords {
    private final Words words;
    private final VerdictWords verdicts;

    /// A word in a tone, for a chip.
    record Standing(String text, Tone tone) {}

    OwnWords(Words words) {
        this.words = words;
        this.verdicts = new VerdictWords(words);
    }

    Standing standing(RequestRow row) {
        Tone tone = switch (row.status()) {
            case MORE_INFO -> Tone.WARNING;
            case APPROVED -> Tone.SUCCESS;
            case DENIED, FAILED -> Tone.DANGER;
            case DRAFT, PENDING, CANCELLED, EXPIRED, SUPERSEDED -> Tone.NEUTRAL;
        };
        String text = row.status() == RequestStatus.PENDING
                ? words.text("submission.status.pending", row.filled(), row.needed())
                : words.text("submission.status." + AssetWords.lower(row.status()));
        return new Standing(text, tone);
    }

    /// What is happening with it now, in sentences.
    String now(RequestView view) {
        RequestRow row = view.row();
        return switch (row.status()) {
            case DRAFT -> words.text("submission.now.draft");
            case PENDING -> waiting(row);
            case MORE_INFO -> words.text("submission.now.more_info");
            case APPROVED -> grant(view.grant());
            case DENIED, CANCELLED, EXPIRED, FAILED, SUPERSEDED -> ended(view);
        };
    }

    private String waiting(RequestRow row) {
        if (row.outcome() == Verdict.Outcome.DENY) {
            return words.text("submission.now.denied-by-policy");
        }
        String waits = words.text("submission.now.pending", verdicts.approvals(row.openSlots()));
        RequestRow.ClaimRef claim = row.claim();
        return claim == null
                ? waits + " " + words.text("submission.now.unclaimed")
                : waits + " " + words.text("submission.now.claimed", claim.by().name());
    }

    private String ended(RequestView view) {
        String how = words.text("submission.now." + AssetWords.lower(view.row().status()));
        Resolution resolution = view.request().resolution();
        if (resolution == null) {
            return how;
        }
        PersonId by = resolution.by();
        String who = by == null ? "" : name(view, by) + ": ";
        return resolution.reason().isBlank() ? how : how + " " + who + "“" + resolution.reason() + "”";
    }

    /// Where the grant stands and what it takes to use it.
    String grant(@Nullable Grant grant) {
        if (grant == null) {
            return words.text("submission.now.approved");
        }
        Resolution why = grant.suspension() != null ? grant.suspension() : grant.closure();
        String reason = why == null || why.reason().isBlank() ? "" : " “" + why.reason() + "”";
        return switch (grant.status()) {
            case SCHEDULED -> scheduled(grant);
            case ACTIVATING -> words.text("submission.grant.activating");
            case ACTIVE -> words.text("submission.grant.active", moment(grant.endsAt()));
            case SUSPENDED -> words.text("submission.grant.suspended") + reason;
            case DEACTIVATING, DEACTIVATION_FAILED -> words.text("submission.grant.deactivating");
            case EXPIRED -> words.text("submission.grant.expired");
            case REVOKED -> words.text("submission.grant.revoked") + reason;
            case COMPLETED -> words.text("submission.grant.completed");
            case ACTIVATION_FAILED -> words.text("submission.grant.activation_failed");
        };
    }

    private String scheduled(Grant grant) {
        return grant.startsAt() == null
                ? words.text(
                        "submission.grant.scheduled-when-needed",
                        moment(grant.activateBy()),
                        Spans.text(grant.duration()))
                : words.text("submission.grant.scheduled", moment(grant.startsAt()), Spans.text(grant.duration()));
    }

    /// `Backfill · read · 8 h`
    String purpose(RequestRow row) {
        String detail = row.purpose().detail();
        String what = AssetWords.lower(row.action()) + " · " + Spans.text(row.maxDuration());
        return detail.isBlank() ? what : detail + " · " + what;
    }

    String data(RequestRow row) {
        String assets = row.assets().stream().map(Object::toString).collect(Collectors.joining(", "));
        return row.columns().isEmpty() ? assets : assets + " · " + String.join(", ", row.columns());
    }

    /// The whole line in a sentence, for those who cannot see it.
    String spoken(RequestRow row) {
        return row.title() + ", " + row.id() + ", " + standing(row).text() + ", " + data(row) + ", " + purpose(row);
    }

    /// How long somebody still has to decide; empty once it is decided.
    String due(RequestRow row, Instant now) {
        return row.status().isOpen() ? words.durations().dueIn(Duration.between(now, row.decideBy())) : "";
    }

    static String name(RequestView view, PersonId person) {
        Map<PersonId, String> names =
                view.people().stream().collect(Collectors.toMap(PersonRef::id, PersonRef::name, (one, _) -> one));
        return names.getOrDefault(person, person.value());
    }

    private String moment(@Nullable Instant at) {
        return words.times().moment(Objects.requireNonNull(at));
    }
}
