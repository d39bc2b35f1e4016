package org.gatehouse.console.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.console.i18n.Numbers;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.GrantConcern;
import org.gatehouse.model.ReviewerRule;

/// How campaigns and their grants are spoken of. Pure, so that every case can be tested without a toolkit.
record CampaignWords(Words words) {
    String state(CampaignStatus status) {
        return words.text("campaigns.state." + lower(status));
    }

    static Tone tone(CampaignStatus status) {
        return switch (status) {
            case RUNNING -> Tone.ACCENT;
            case OVERDUE -> Tone.DANGER;
            case DONE -> Tone.SUCCESS;
            case CLOSED, CANCELLED -> Tone.NEUTRAL;
        };
    }

    /// An open grant of a campaign that is over says so: nobody answered for it.
    String state(CampaignItemRow row, boolean over) {
        CampaignItemStatus status = row.item().status();
        return words.text("campaigns.item." + (over && !status.isFinal() ? "unanswered" : lower(status)));
    }

    static Tone tone(CampaignItemRow row, boolean over) {
        return switch (row.item().status()) {
            case OPEN -> over || row.item().lapsedAt() != null ? Tone.WARNING : Tone.ACCENT;
            case ATTESTED -> Tone.SUCCESS;
            case REVOKED -> Tone.DANGER;
            case ENDED -> Tone.NEUTRAL;
        };
    }

    /// `13 of 36 · 5 revoked`
    String progress(CampaignRow row) {
        String done = words.text(
                "campaigns.progress", row.tally().done(), row.campaign().items());
        int revoked = row.tally().revoked();
        return revoked == 0 ? done : done + " · " + words.text("campaigns.revoked", revoked);
    }

    /// From 0 to 1; a campaign without grants is done.
    static double share(CampaignRow row) {
        int total = row.campaign().items();
        return total == 0 ? 1 : (double) row.tally().done() / total;
    }

    /// A person by name, a team, or the leads.
    String assignee(CampaignItemRow row) {
        if (row.assignee() != null) {
            return row.assignee().name();
        }
        CampaignAssignee assignee = row.item().assignee();
        return assignee.team() == null ? words.text("campaigns.leads") : words.text("campaigns.team", assignee.team());
    }

    /// What a campaign is about: `Protected · on userdata.core.* · unused for 30 days`.
    String scope(CampaignScope scope) {
        List<String> parts = new ArrayList<>();
        if (scope.dataClass() != null) {
            parts.add(words.text("request.class." + lower(scope.dataClass())));
        }
        if (scope.asset() != null) {
            parts.add(words.text("campaigns.scope.asset", scope.asset()));
        }
        if (scope.affiliation() != null) {
            parts.add(words.text("request.affiliation." + lower(scope.affiliation())));
        }
        if (scope.team() != null) {
            parts.add(words.text("campaigns.scope.team", scope.team()));
        }
        if (scope.unusedDays() != null) {
            parts.add(words.text("campaigns.scope.unused", scope.unusedDays()));
        }
        return parts.isEmpty() ? words.text("campaigns.scope.all") : String.join(" · ", parts);
    }

    String reviewers(ReviewerRule rule) {
        return rule.team() == null
                ? words.text("campaigns.reviewers." + lower(rule.kind()))
                : words.text("campaigns.team", rule.team());
    }

    /// How a campaign comes again and what becomes of silence, in a sentence or two.
    String rules(Campaign campaign) {
        Instant next = campaign.series().nextAt();
        String silence = words.text(campaign.suspends() ? "campaigns.suspends" : "campaigns.keeps-listed");
        return next == null
                ? silence
                : silence + " " + words.text("campaigns.again", words.times().moment(next));
    }

    List<String> concerns(GrantRow row, Instant now) {
        return row.concerns(now).stream().map(concern -> concern(concern, now)).toList();
    }

    private String concern(GrantConcern concern, Instant now) {
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

    /// The flag of a grant in a word, that of being unused before that of breadth; empty where there is none.
    String flag(GrantRow row, Instant now) {
        List<GrantConcern> concerns = row.concerns(now);
        if (concerns.isEmpty()) {
            return "";
        }
        boolean unused = concerns.stream().anyMatch(concern -> !concern.isBreadth());
        return words.text(unused ? "grants.flag.unused" : "grants.flag.broad");
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
