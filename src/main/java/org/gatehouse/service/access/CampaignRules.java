package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;

/// What a review campaign must be like, and its states in words.
final class CampaignRules {
    static final int NAME_MOST = 200;
    private static final int DAYS_MOST = 3_650;
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern ASSET = Pattern.compile("\\*|[a-z0-9_][a-z0-9_./:-]{0,199}(\\.\\*)?");
    private static final Pattern TEAM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private CampaignRules() {}

    /// @throws Refusal `INVALID` with all that is wrong
    static CampaignStart.Plan plan(CampaignDocument document, PersonId by, Instant now) {
        Findings findings = new Findings();
        Recurrence recurrence = document.recurrence() == null ? Recurrence.NONE : document.recurrence();
        CampaignScope scope = document.scope() == null ? CampaignScope.ALL : document.scope();
        findings.text("/name", "The name", document.name(), NAME_MOST);
        check(scope, findings);
        check(document.reviewers(), findings);
        checkTime(document.openFor(), recurrence, now, findings);
        findings.refuse("The review campaign");
        return new CampaignStart.Plan(
                document.name().strip(),
                scope,
                document.reviewers(),
                document.suspends(),
                by,
                now.plus(document.openFor()),
                Campaign.Series.begin(recurrence, now));
    }

    /// The same of a scope alone.
    ///
    /// @throws Refusal `INVALID`
    static void check(CampaignScope scope) {
        Findings findings = new Findings();
        check(scope, findings);
        findings.refuse("The scope");
    }

    private static void check(CampaignScope scope, Findings findings) {
        findings.addIf(
                scope.asset() != null && !ASSET.matcher(scope.asset()).matches(),
                "/scope/asset",
                "An asset is named whole, as userdata.core.* for all under it, or as * for any.");
        findings.addIf(
                scope.team() != null && !TEAM.matcher(scope.team()).matches(),
                "/scope/team",
                "A team's name has lower-case letters, digits and hyphens.");
        findings.addIf(
                scope.unusedDays() != null && (scope.unusedDays() < 1 || scope.unusedDays() > DAYS_MOST),
                "/scope/unused_days",
                "Unused for 1 to " + DAYS_MOST + " days.");
    }

    private static void check(ReviewerRule rule, Findings findings) {
        boolean team = rule.kind() == ReviewerRule.Kind.TEAM;
        findings.addIf(
                team && (rule.team() == null || !TEAM.matcher(rule.team()).matches()),
                "/reviewers/team",
                "The team that is to review must be named.");
        findings.addIf(!team && rule.team() != null, "/reviewers/team", "A team is named with the kind team alone.");
    }

    private static void checkTime(Duration openFor, Recurrence recurrence, Instant now, Findings findings) {
        if (openFor.compareTo(SHORTEST) < 0 || openFor.compareTo(LONGEST) > 0) {
            findings.add("/open_for", "It is open for an hour at the least and for a year at the most.");
        } else if (recurrence.recurs() && now.plus(openFor).isAfter(recurrence.begins(now, 2))) {
            findings.add(
                    "/open_for", "It must be due before the next one begins, at " + recurrence.begins(now, 2) + ".");
        }
    }

    /// @throws Refusal `WRONG_STATE` when there is nothing to review, `INVALID` when there is too much
    static void requireSize(int grants) {
        if (grants == 0) {
            throw new Refusal(ErrorCode.WRONG_STATE, "No grant is in this scope now; there is nothing to review.");
        }
        if (grants > Campaign.MOST_ITEMS) {
            throw Refusal.invalid(
                    "/scope",
                    "More than " + Campaign.MOST_ITEMS + " grants are in this scope; split it into several campaigns.");
        }
    }

    /// Where grants nobody answered for are to be suspended, a campaign is not closed before that is done.
    ///
    /// @throws Refusal `WRONG_STATE`
    static void requireSettled(Reading reading, Campaign campaign, CampaignStatus end) {
        if (end != CampaignStatus.CLOSED || !campaign.suspends()) {
            return;
        }
        List<CampaignItem> left = reading.campaignItems(
                        CampaignItemFilter.of(campaign.id(), CampaignItemStatus.OPEN), PageSpec.first(200))
                .items();
        if (left.stream().anyMatch(item -> item.lapsedAt() == null)) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    "Grants of " + campaign.id() + " are being suspended; close it in a moment.");
        }
    }

    static String words(CampaignStatus status) {
        return switch (status) {
            case RUNNING -> "is not due yet; it can be cancelled.";
            case OVERDUE -> "is overdue.";
            case DONE -> "is done.";
            case CLOSED -> "was closed.";
            case CANCELLED -> "was cancelled.";
        };
    }

    static String words(CampaignItem item) {
        String by = item.outcome() == null || item.outcome().by() == null
                ? ""
                : " by " + item.outcome().by();
        return switch (item.status()) {
            case OPEN -> "waits for an answer";
            case ATTESTED -> "was attested" + by;
            case REVOKED -> "was revoked" + by;
            case ENDED -> "ended before anybody answered";
        };
    }
}
