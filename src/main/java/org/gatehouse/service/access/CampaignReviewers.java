package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.records.Reading;

/// Who is to answer for the grants of a review campaign, and who may: those it is handed to, as far as they might have
/// decided on the request behind it. Lives no longer than its snapshot.
final class CampaignReviewers {
    private final Reading reading;
    private final Electorate electorate;
    private final List<Person> deciders;
    private final Map<PersonId, Integer> load = new HashMap<>();

    CampaignReviewers(Reading reading, Electorate electorate) {
        this.reading = reading;
        this.electorate = electorate;
        this.deciders = reading.people().stream()
                .filter(person -> Right.of(person).contains(Right.DECIDE))
                .toList();
    }

    /// Whom a grant is handed to: the leads, where the rule names nobody who may answer.
    CampaignAssignee assign(ReviewerRule rule, Grant grant) {
        AccessRequest request = GrantFacts.request(reading, grant);
        return switch (rule.kind()) {
            case LEADS -> CampaignAssignee.LEADS;
            case DECIDERS -> oneOfThoseWhoDecided(grant, request);
            case TEAM -> team(rule.team() == null ? "" : rule.team(), request);
            case CUSTODIAN -> team(custodian(grant), request);
        };
    }

    private CampaignAssignee oneOfThoseWhoDecided(Grant grant, AccessRequest request) {
        List<PersonId> approved = reading.decisions(grant.request()).stream()
                .filter(decision -> grant.approvals().contains(decision.id()))
                .map(org.gatehouse.model.Decision::person)
                .distinct()
                .filter(person -> electorate.bar(request, person, null).isEmpty())
                .toList();
        Optional<PersonId> least =
                approved.stream().min(java.util.Comparator.comparingInt(person -> load.getOrDefault(person, 0)));
        least.ifPresent(person -> load.merge(person, 1, Integer::sum));
        return least.map(CampaignAssignee::of).orElse(CampaignAssignee.LEADS);
    }

    private CampaignAssignee team(String team, AccessRequest request) {
        boolean someone = deciders.stream()
                .anyMatch(person -> person.teams().contains(team)
                        && electorate.bar(request, person).isEmpty());
        return someone ? CampaignAssignee.ofTeam(team) : CampaignAssignee.LEADS;
    }

    /// Of the asset that is guarded most, in the form of a team's name.
    private String custodian(Grant grant) {
        Map<org.gatehouse.model.AssetId, Asset> assets =
                reading.assets(grant.items().stream().map(AccessItem::asset).toList());
        return assets.values().stream()
                .max(java.util.Comparator.comparing(Asset::dataClass))
                .map(asset -> asset.custodian().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .orElse("");
    }

    /// All that open grants may be handed to so that they wait for this person.
    static List<CampaignAssignee> of(Caller caller) {
        List<CampaignAssignee> names = new ArrayList<>();
        names.add(CampaignAssignee.of(caller.id()));
        caller.person().teams().forEach(team -> names.add(CampaignAssignee.ofTeam(team)));
        if (caller.may(Right.RUN_CAMPAIGNS)) {
            names.add(CampaignAssignee.LEADS);
        }
        return names;
    }

    /// What stands in the caller's way of answering, in words.
    static Optional<String> bar(Electorate electorate, AccessRequest request, CampaignItem item, Caller caller) {
        if (!caller.may(Right.DECIDE)) {
            return Optional.of("Answering for grants is for stewards.");
        }
        if (!item.assignee().names(caller.id(), caller.person().teams(), caller.may(Right.RUN_CAMPAIGNS))) {
            return Optional.of("It is handed to " + words(item.assignee()) + ".");
        }
        return electorate.bar(request, caller.person()).map(org.gatehouse.model.Eligibility.Bar::words);
    }

    static String words(CampaignAssignee assignee) {
        if (assignee.person() != null) {
            return assignee.person().value();
        }
        return assignee.team() == null ? "the leads" : "team " + assignee.team();
    }
}
