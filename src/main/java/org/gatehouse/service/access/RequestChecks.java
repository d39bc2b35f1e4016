package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.Documents;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.service.records.Reading;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a request document, all at once and with JSON pointers.
final class RequestChecks {
    static final Duration LONGEST = Duration.ofDays(90);
    static final int DETAIL_MOST = 200;
    static final int TICKET_MOST = 100;
    static final int CHAIN_MOST = 10;

    /// A start that passed while the form was being filled in means "now".
    static final Duration START_SLACK = Duration.ofMinutes(5);

    private final Reading reading;
    private final PersonId requester;
    private final @Nullable AccessRequest before;
    private final Instant now;
    private final Findings findings = new Findings();

    private RequestChecks(Reading reading, PersonId requester, @Nullable AccessRequest before, Instant now) {
        this.reading = reading;
        this.requester = requester;
        this.before = before;
        this.now = now;
    }

    /// @param before the request as it stands; null for a new one
    /// @throws Refusal `INVALID` with everything that is wrong
    static void check(Reading reading, PersonId requester, @Nullable AccessRequest before, Ask ask, Instant now) {
        RequestChecks checks = new RequestChecks(reading, requester, before, now);
        checks.judged(ask);
        checks.texts(ask);
        checks.findings.refuse("The request is not valid");
    }

    /// The same, where texts may still be missing.
    ///
    /// @param before the draft as it stands; null for a new one
    /// @throws Refusal `INVALID` with everything that is wrong
    static void checkDraft(Reading reading, PersonId requester, @Nullable AccessRequest before, Ask ask, Instant now) {
        RequestChecks checks = new RequestChecks(reading, requester, before, now);
        checks.judged(ask);
        checks.lengths(ask);
        checks.findings.refuse("The draft is not valid");
    }

    /// The same without the texts, which a policy does not need in order to speak.
    ///
    /// @throws Refusal `INVALID` with everything that is wrong
    static void checkForPreview(Reading reading, PersonId requester, Ask ask, Instant now) {
        RequestChecks checks = new RequestChecks(reading, requester, null, now);
        checks.judged(ask);
        checks.findings.refuse("The request is not valid");
    }

    private void judged(Ask ask) {
        List<AccessItem> items = ask.items();
        new ItemChecks(reading.assets(items.stream().map(AccessItem::asset).toList()), findings).check("/items", items);
        times(ask.requestedAccess());
        findings.country(
                "/requested_locations/office_country", ask.requestedLocations().officeCountry());
        findings.country(
                "/requested_locations/physical_country",
                ask.requestedLocations().physicalCountry());
        people(ask);
        if (ask.extendsGrant() != null) {
            extension(ask, ask.extendsGrant());
        }
        if (ask.supersedes() != null && (before == null || !before.submitted())) {
            replacement(ask.supersedes());
        }
    }

    private void texts(Ask ask) {
        findings.text("/purpose/detail", "The purpose", ask.purpose().detail(), DETAIL_MOST);
        findings.text("/business_justification", "The justification", ask.businessJustification(), Documents.TEXT_MOST);
        if (ask.ticket() != null) {
            findings.text("/ticket", "The ticket", ask.ticket(), TICKET_MOST);
        }
    }

    private void lengths(Ask ask) {
        findings.length("/purpose/detail", "The purpose", ask.purpose().detail(), DETAIL_MOST);
        findings.length(
                "/business_justification", "The justification", ask.businessJustification(), Documents.TEXT_MOST);
        if (ask.ticket() != null) {
            findings.length("/ticket", "The ticket", ask.ticket(), TICKET_MOST);
        }
    }

    private void times(RequestedAccess access) {
        Duration duration = access.maxDuration();
        findings.addIf(
                duration.isZero() || duration.isNegative(),
                "/requested_access/max_duration",
                "The duration must be longer than nothing.");
        findings.addIf(
                duration.compareTo(LONGEST) > 0,
                "/requested_access/max_duration",
                "The duration is longer than " + LONGEST.toDays() + " days.");
        Instant start = access.start();
        Instant until = access.until();
        findings.addIf(
                start != null && start.isBefore(now.minus(START_SLACK)),
                "/requested_access/start",
                "The start is in the past: leave it out to begin when the access is activated.");
        findings.addIf(until != null && !until.isAfter(now), "/requested_access/until", "The end is in the past.");
        findings.addIf(
                start != null && until != null && !start.isBefore(until),
                "/requested_access/until",
                "The end is not after the start.");
    }

    private void people(Ask ask) {
        SubjectRef subject = ask.subject();
        if (subject != null) {
            Optional<Person> known = inGoodStanding("/subject/id", subject.id());
            findings.addIf(
                    known.isPresent() && known.get().kind() != subject.type(),
                    "/subject/type",
                    subject.id() + " is a " + known.map(RequestChecks::kind).orElse("") + " in the register.");
        }
        List<PersonId> chain = ask.actorChain();
        findings.addIf(
                chain.size() > CHAIN_MOST,
                "/actor_chain",
                chain.size() + " links are too many; " + CHAIN_MOST + " are the most.");
        for (int i = 0; i < chain.size(); i++) {
            inGoodStanding("/actor_chain/" + i, chain.get(i));
            findings.addIf(
                    chain.indexOf(chain.get(i)) < i, "/actor_chain/" + i, chain.get(i) + " is in the chain before.");
        }
    }

    private static String kind(Person person) {
        return person.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Optional<Person> inGoodStanding(String pointer, PersonId id) {
        Optional<Person> person = reading.person(id);
        findings.addIf(person.isEmpty(), pointer, "There is no " + id + " in the register.");
        findings.addIf(
                person.isPresent() && !person.get().inGoodStanding(),
                pointer,
                id + " is locked or has left; nothing can be asked for them.");
        return person;
    }

    private void replacement(RequestId id) {
        if (before != null && before.id().equals(id)) {
            findings.add("/supersedes", "A request cannot take its own place.");
            return;
        }
        Optional<AccessRequest> found =
                reading.request(id).filter(request -> request.requester().equals(requester));
        findings.addIf(found.isEmpty(), "/supersedes", "You have asked for no " + id + ".");
        found.filter(request -> request.status().isFinal())
                .ifPresent(request -> findings.add(
                        "/supersedes", id + " " + Sight.words(request.status()) + " and can no longer be replaced."));
    }

    private void extension(Ask ask, GrantId id) {
        Optional<Grant> found = reading.grant(id);
        PersonId subject = ask.subject() == null ? requester : ask.subject().id();
        if (found.isEmpty() || !isOwn(found.get())) {
            findings.add("/extends_grant", "You hold no grant " + id + ".");
            return;
        }
        Grant grant = found.get();
        findings.addIf(!grant.status().isLive(), "/extends_grant", id + " has ended: ask anew without it.");
        findings.addIf(
                !grant.subject().id().equals(subject),
                "/extends_grant",
                id + " is used by " + grant.subject().id() + ", not by " + subject + ".");
        List<?> held = grant.items().stream().map(AccessItem::asset).toList();
        findings.addIf(
                !ask.items().stream().allMatch(item -> held.contains(item.asset())),
                "/items",
                id + " covers other assets: ask for those in a request of their own.");
    }

    private boolean isOwn(Grant grant) {
        return grant.subject().id().equals(requester)
                || reading.request(grant.request())
                        .filter(request -> request.requester().equals(requester))
                        .isPresent();
    }
}
