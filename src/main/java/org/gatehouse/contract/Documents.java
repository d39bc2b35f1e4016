package org.gatehouse.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.Choice;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// The small documents that clients send. The request document is [org.gatehouse.model.Ask] itself.
public final class Documents {
    /// The longest free text, in characters.
    public static final int TEXT_MOST = 4_000;

    private Documents() {}

    /// `POST /v1/requests/{id}/decisions`
    ///
    /// @param revision the revision that was read
    /// @param onBehalfOf the absent colleague, when deciding as their delegate
    /// @param together whether it is one of several that were decided at once, for one reason; left out means no
    public record DecisionDocument(
            int revision,
            Choice choice,
            String reason,
            @Nullable TermsDocument terms,
            @Nullable PersonId onBehalfOf,
            @Nullable Long secondsOnRequest,
            @Nullable Boolean together) {}

    /// Narrowed terms; what is left out stays as requested.
    ///
    /// @param items null: all items as requested
    public record TermsDocument(
            @Nullable List<AccessItem> items,
            java.time.@Nullable Duration maxDuration,
            @Nullable Limits limits) {}

    /// `POST /v1/requests/{id}/preview`
    ///
    /// @param terms those that are on the table, when it is left out
    public record PreviewDocument(@Nullable TermsDocument terms) {}

    /// `POST /v1/requests/{id}/questions`
    public record QuestionDocument(int revision, String text) {}

    /// `POST /v1/requests/{id}/questions/{number}/answer`
    public record AnswerDocument(String text) {}

    /// `POST /v1/requests/{id}/comments`; people are mentioned as `@p-slug`
    public record CommentDocument(String text) {}

    /// Anything that takes a reason alone: withdraw, suspend, reopen, revoke, complete, lift, accept, reject, lock
    public record ReasonDocument(String reason) {}

    /// `POST /v1/grants/revoke`: all of a person, or all on an asset and under it; exactly one is given
    public record RevokeManyDocument(
            @Nullable PersonId person, @Nullable AssetId asset, String reason) {}

    /// `POST /v1/campaigns`
    ///
    /// @param scope null: all grants that may still allow something
    /// @param openFor from its beginning until it is due
    /// @param recurrence null: it does not come again
    /// @param suspends whether grants that nobody answered for are suspended when it is due
    public record CampaignDocument(
            String name,
            @Nullable CampaignScope scope,
            ReviewerRule reviewers,
            java.time.Duration openFor,
            @Nullable Recurrence recurrence,
            boolean suspends) {}

    /// `POST /v1/campaigns/{id}/attest` and `/revoke`; the grants by their numbers within the campaign
    public record CampaignAnswerDocument(List<Integer> items, String reason) {}

    /// `POST /v1/campaigns/{id}/reassign`
    public record CampaignReassignDocument(List<Integer> items, PersonId to, String reason) {}

    /// `POST /v1/campaigns/{id}/items/{number}/reassign`
    public record ReassignDocument(PersonId to, String reason) {}

    /// `POST /v1/freezes`
    public record FreezeDocument(FreezeScope scope, String target, String reason) {}

    /// `POST /v1/budgets`; the asset, or what assets stand under
    public record BudgetDocument(AssetId asset, long rows, java.time.Duration window, String reason) {}

    /// `POST /v1/delegations`; `from` left out = myself
    public record DelegationDocument(
            @Nullable PersonId from, PersonId to, Instant starts, Instant ends, String reason) {}

    /// `POST /v1/policies`
    public record PolicyDocument(String source, String reason) {}

    /// `POST /v1/people/{id}/roster`
    public record RosterDocument(
            SortedSet<Role> roles, SortedSet<String> teams, boolean breakGlassEnrolled, String reason) {}

    /// `PUT /v1/people/{id}/duty`
    ///
    /// @param note what the next shift should know; null for nothing
    public record DutyDocument(boolean onDuty, @Nullable String note) {}

    /// `POST /v1/people/{id}/conflicts`; a person or an asset
    public record ConflictDocument(
            @Nullable PersonId person, @Nullable AssetId asset, String reason) {}

    /// `POST /v1/requests/{id}/assign`
    public record AssignDocument(PersonId to) {}

    /// `POST /v1/people`; roles and teams beyond that of a requester come by the roster
    ///
    /// @param owner who answers for a service
    public record PersonDocument(
            PersonId id,
            PersonKind kind,
            String name,
            String title,
            Affiliation affiliation,
            SortedSet<Role> roles,
            SortedSet<String> teams,
            String country,
            List<Person.ExternalIdentity> identities,
            @Nullable PersonId owner) {}

    /// `POST /v1/gates`
    ///
    /// @param id of the machine: `p-trino-va-2`
    /// @param sources identity sources whose names it may give
    /// @param assets names of assets, `userdata.core.*`, or `*`
    /// @param country where everybody who reaches it is, when its network sees to that
    public record GateDocument(
            PersonId id,
            GateKind kind,
            String description,
            SortedSet<String> sources,
            SortedSet<String> assets,
            @Nullable String country) {}

    /// `PUT /v1/gates/{id}`
    public record GateFacts(
            GateKind kind,
            String description,
            SortedSet<String> sources,
            SortedSet<String> assets,
            @Nullable String country) {}

    /// `POST /v1/gates/{id}/ack`
    ///
    /// @param revision of the bundle that it now decides by
    public record AckDocument(String revision) {}

    /// `POST /v1/gates/{id}/questions`: may this identity do this?
    ///
    /// @param subject an id of the register, or a name at one of the gate's sources
    /// @param source which of them; null for any
    /// @param columns the columns reached; none for all
    /// @param actorChain who acts for the subject, outermost first
    /// @param country where they reach it from; null when the gate would not say
    /// @param ip the address likewise
    /// @param at when; null for now
    public record GateQuestionDocument(
            String subject,
            @Nullable String source,
            Action action,
            AssetId asset,
            List<String> columns,
            List<PersonId> actorChain,
            @Nullable String country,
            @Nullable String ip,
            @Nullable Instant at) {}

    /// `PUT /v1/assets/{id}`
    public record AssetDocument(
            AssetKind kind,
            String description,
            DataClass dataClass,
            SortedSet<String> tags,
            RegionId region,
            String country,
            String custodian,
            List<Asset.Column> columns,
            long rows,
            long persons) {}

    /// `POST /v1/people/{id}/tokens`
    ///
    /// @param validFor null: until it is revoked
    public record TokenDocument(java.time.@Nullable Duration validFor) {}

    /// `POST /v1/feeds`
    ///
    /// @param id of the machine: `p-pg-safety-events`
    /// @param source the system whose events it delivers, as identities name it: `pg-safety`
    public record FeedDocument(PersonId id, String source, String description) {}

    /// `POST /v1/feeds/{id}/quarantine/{number}/replay`
    ///
    /// @param document what it should have been; null: as it came
    public record ReplayDocument(String reason, @Nullable String document) {}

    /// `POST /v1/feeds/{id}/quarantine/replay` and `…/discard`
    ///
    /// @param of the reason that those events are in quarantine for, word by word
    public record AlikeDocument(String of, String reason) {}

    /// `POST /v1/feeds/{id}/token`
    ///
    /// @param overlap how long the tokens it has now stay valid, so that nothing is lost; an hour when left out
    public record RotationDocument(String reason, @Nullable Duration overlap) {}

    /// `POST /v1/rules/{id}/switch`
    public record RuleSwitchDocument(boolean on, String reason) {}

    /// `POST /v1/rules/{id}/replay`
    ///
    /// @param over how far back, at most as long as events are kept; null for seven days
    /// @param source the text of the file as it would be; null for the rule as it is
    public record RuleReplayDocument(
            @Nullable Duration over, @Nullable String source) {}

    /// What `POST /v1/people/{id}/tokens` answers: the token is shown this once and kept nowhere.
    public record IssuedToken(PersonId person, String token) {}
}
