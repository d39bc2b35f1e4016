package org.gatehouse.service.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.contract.Inbox;
import org.gatehouse.contract.Inbox.Item;
import org.gatehouse.contract.Inbox.Kind;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.Comment;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.ReviewStatus;
import org.gatehouse.model.RosterChange;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentClock;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.CampaignItemFilter;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.IncidentFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;

/// What waits for one member of the team beside requests: each source adds what its own rules would let them do.
/// Lives no longer than its snapshot.
final class TeamDuties {
    private static final Pattern REQUEST = Pattern.compile("REQ-[0-9]+");
    private static final Pattern INCIDENT = Pattern.compile("INC-[0-9]+");
    private static final Set<ReviewStatus> OPEN_REVIEWS =
            EnumSet.of(ReviewStatus.DUE, ReviewStatus.IN_REVIEW, ReviewStatus.OVERDUE);
    private static final Set<CampaignStatus> OPEN_CAMPAIGNS =
            EnumSet.of(CampaignStatus.RUNNING, CampaignStatus.OVERDUE);
    private static final Set<IncidentStatus> OPEN_INCIDENTS = Arrays.stream(IncidentStatus.values())
            .filter(status -> status.isOpen())
            .collect(Collectors.toUnmodifiableSet());
    private static final PageSpec MOST = PageSpec.first(Inbox.MOST);

    private final Reading reading;
    private final Names names;
    private final Caller caller;
    private final Instant now;
    private final Electorate electorate;

    TeamDuties(Reading reading, Names names, Caller caller, Instant now) {
        this.reading = reading;
        this.names = names;
        this.caller = caller;
        this.now = now;
        this.electorate = new Electorate(reading, names, now);
    }

    void addTo(List<Item> items) {
        if (caller.may(Right.SEE_ALL)) {
            reading.mentions(caller.id(), Inbox.MOST)
                    .forEach(comment -> mention(comment).ifPresent(items::add));
        }
        if (caller.may(Right.DECIDE)) {
            GrantFilter suspended = new GrantFilter(Set.of(GrantStatus.SUSPENDED), null, null, null);
            reading.grants(suspended, MOST)
                    .items()
                    .forEach(grant -> reopening(grant).ifPresent(items::add));
        }
        if (caller.may(Right.REVIEW_USE)) {
            reading.reviews(OPEN_REVIEWS, MOST)
                    .items()
                    .forEach(review -> review(review).ifPresent(items::add));
        }
        if (caller.may(Right.DECIDE)) {
            reading.campaigns(OPEN_CAMPAIGNS, MOST)
                    .items()
                    .forEach(campaign -> campaign(campaign).ifPresent(items::add));
        }
        if (caller.may(Right.WORK_INCIDENTS)) {
            incidents(items);
        }
        if (caller.may(Right.CHANGE_ROSTER)) {
            reading.rosterChanges(MOST)
                    .items()
                    .forEach(change -> rosterChange(change).ifPresent(items::add));
        }
        if (caller.may(Right.CHANGE_POLICY)) {
            reading.policies().forEach(policy -> policy(policy).ifPresent(items::add));
        }
        delegations(items);
    }

    /// Over once the one who was named has said something since, or the request is decided.
    private Optional<Item> mention(Comment comment) {
        if (comment.by().equals(caller.id())) {
            return Optional.empty();
        }
        if (INCIDENT.matcher(comment.subject()).matches()) {
            return incidentMention(comment);
        }
        if (!REQUEST.matcher(comment.subject()).matches()) {
            return Optional.empty();
        }
        Optional<AccessRequest> request = reading.request(new RequestId(comment.subject()))
                .filter(found -> found.status().isOpen());
        boolean answered = request.isPresent()
                && (reading.comments(comment.subject()).stream()
                                .anyMatch(later -> later.by().equals(caller.id())
                                        && later.at().isAfter(comment.at()))
                        || reading.decisions(request.get().id()).stream()
                                .anyMatch(decision -> decision.person().equals(caller.id())));
        return request.filter(_ -> !answered)
                .map(open -> new Item(
                        Kind.MENTION,
                        open.id().value(),
                        RequestTitles.of(open),
                        comment.text(),
                        names.ref(comment.by()),
                        comment.at(),
                        open.decideBy()));
    }

    /// Over once they have said something since, or it is closed; and kept from those who may no longer see it.
    private Optional<Item> incidentMention(Comment comment) {
        boolean answered = reading.comments(comment.subject()).stream()
                .anyMatch(later -> later.by().equals(caller.id()) && later.at().isAfter(comment.at()));
        return reading.incident(new IncidentId(comment.subject()))
                .filter(incident -> !answered
                        && caller.may(Right.SEE_INCIDENTS)
                        && incident.isFor(caller.id())
                        && incident.status() != IncidentStatus.CLOSED)
                .map(incident -> new Item(
                        Kind.INCIDENT,
                        incident.id().value(),
                        incident.title(),
                        comment.text(),
                        names.ref(comment.by()),
                        comment.at(),
                        null));
    }

    /// What they were given to work on, by the clock that runs out first.
    private void incidents(List<Item> items) {
        IncidentFilter mine = new IncidentFilter(caller.id(), OPEN_INCIDENTS, null, caller.id(), null, false);
        for (Incident incident : reading.incidents(mine, MOST).items()) {
            items.add(new Item(
                    Kind.INCIDENT,
                    incident.id().value(),
                    incident.title(),
                    "",
                    null,
                    incident.openedAt(),
                    IncidentClock.of(incident).stream()
                            .filter(clock -> clock.stoppedAt() == null)
                            .map(IncidentClock::dueAt)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null)));
        }
    }

    private Optional<Item> reopening(Grant grant) {
        boolean wanted = !grant.reopening().isEmpty();
        boolean voted =
                grant.reopening().stream().anyMatch(vote -> vote.person().equals(caller.id()));
        if (!wanted
                || voted
                || electorate
                        .bar(GrantFacts.request(reading, grant), caller.id(), null)
                        .isPresent()) {
            return Optional.empty();
        }
        Grant.ReopenVote first = grant.reopening().getFirst();
        return Optional.of(new Item(
                Kind.REOPENING,
                grant.id().value(),
                RequestTitles.of(grant.items()),
                first.reason(),
                names.ref(first.person()),
                first.at(),
                grant.endsAt() == null ? grant.activateBy() : grant.endsAt()));
    }

    private Optional<Item> review(PostUseReview review) {
        boolean mine = caller.id().equals(review.reviewer());
        boolean free = review.status() != ReviewStatus.IN_REVIEW
                && Reviewers.bar(reading, electorate, review, caller.id()).isEmpty();
        if (!mine && !free) {
            return Optional.empty();
        }
        return reading.grant(review.grant())
                .map(grant -> new Item(
                        Kind.REVIEW,
                        review.id().value(),
                        RequestTitles.of(grant.items()),
                        "",
                        names.ref(grant.subject().id()),
                        Optional.ofNullable(grant.closure()).map(Resolution::at).orElse(now),
                        review.dueAt()));
    }

    /// One line a campaign, however many of its grants wait; to those who run campaigns also what is overdue with
    /// others.
    private Optional<Item> campaign(Campaign campaign) {
        int mine = CampaignLists.answerable(reading, electorate, caller, campaign.id());
        int open = campaign.status() == CampaignStatus.OVERDUE && caller.may(Right.RUN_CAMPAIGNS)
                ? reading.countCampaignItems(CampaignItemFilter.of(campaign.id(), CampaignItemStatus.OPEN))
                : 0;
        if (mine == 0 && open == 0) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                Kind.CAMPAIGN,
                campaign.id().value(),
                campaign.name(),
                waiting(mine, open),
                names.ref(campaign.startedBy()),
                campaign.startedAt(),
                campaign.dueAt()));
    }

    private static String waiting(int mine, int overdue) {
        String yours =
                mine == 0 ? "" : mine == 1 ? "1 grant waits for your word." : mine + " grants wait for your word.";
        String all = overdue == 0
                ? ""
                : overdue == 1 ? "Nobody has answered for 1 grant." : "Nobody has answered for " + overdue + " grants.";
        return (yours + " " + all).strip();
    }

    private Optional<Item> rosterChange(RosterChange change) {
        boolean waits = change.decided() == null && others(change.proposedBy()) && others(change.person());
        return !waits
                ? Optional.empty()
                : Optional.of(new Item(
                        Kind.ROSTER_CHANGE,
                        change.id().value(),
                        names.ref(change.person()).name(),
                        change.reason(),
                        names.ref(change.proposedBy()),
                        change.proposedAt(),
                        null));
    }

    private Optional<Item> policy(PolicyVersion policy) {
        PersonId proposer = policy.proposedBy();
        boolean waits = policy.status() == PolicyStatus.PROPOSED && proposer != null && others(proposer);
        return !waits
                ? Optional.empty()
                : Optional.of(new Item(
                        Kind.POLICY,
                        policy.ref().toString(),
                        policy.ref().toString(),
                        "",
                        names.refOrNull(proposer),
                        policy.proposedAt(),
                        null));
    }

    private void delegations(List<Item> items) {
        reading.delegationsInForce(now).stream()
                .filter(delegation -> delegation.to().equals(caller.id()))
                .map(delegation -> new Item(
                        Kind.DELEGATION,
                        delegation.id().value(),
                        names.ref(delegation.from()).name(),
                        delegation.reason(),
                        names.ref(delegation.from()),
                        delegation.starts(),
                        delegation.ends()))
                .forEach(items::add);
    }

    private boolean others(PersonId person) {
        return !person.equals(caller.id());
    }
}
