package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.Eligibility;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SlotMatching;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.RequestFilter.Decider;
import org.gatehouse.service.records.Writing;

/// What needs a decider, after any course of events, is what one finds by looking at every request with all that is
/// known of it.
class RequestNeedsTest {
    private static final int REQUESTS = 8;
    private static final int PEOPLE = 7;
    private static final int STEPS = 36;
    private static final int SERVICE = 5;
    private static final List<Slot> SLOTS = List.of(
            Samples.STEWARD_SEAT,
            Samples.SECURITY_SEAT,
            Samples.LEAD_SEAT,
            new Slot("legal", Role.STEWARD, "legal", 2, new TreeSet<>()),
            new Slot("any two", Role.STEWARD, null, 2, new TreeSet<>()));

    private static final List<AssetId> ASSETS =
            List.of(new AssetId("userdata.core.a"), new AssetId("userdata.core.a_b"), new AssetId("userdata.safety.c"));
    private static final List<AssetId> CONFLICTS =
            List.of(new AssetId("userdata.core"), new AssetId("userdata.core.a"));

    private final Map<RequestId, AccessRequest> requests = new LinkedHashMap<>();
    private final Map<DecisionId, Decision> decisions = new LinkedHashMap<>();
    private final Map<PersonId, Person> people = new HashMap<>();

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void needsWhatOneFindsByLooking(@ForAll long seed) {
        Random random = new Random(seed);
        requests.clear();
        decisions.clear();
        people.clear();
        try (Records records = TestRecords.inMemory()) {
            for (int i = 0; i < PEOPLE; i++) {
                Person person = person(i, 1, random);
                StoreTest.write(records, writing -> save(writing, person));
            }
            for (int step = 0; step < STEPS; step++) {
                StoreTest.write(records, writing -> step(writing, random));
                if (step % 9 == 8) {
                    compare(records, random);
                }
            }
        }
    }

    /// One is a service, for which another answers.
    private static Person person(int number, long version, Random random) {
        Person somebody = somebody(number, version, random);
        return number == SERVICE ? ownedBy(anybody(random), somebody) : somebody;
    }

    private static Person ownedBy(PersonId owner, Person person) {
        return new Person(
                person.id(),
                person.version(),
                PersonKind.SERVICE,
                person.name(),
                person.title(),
                person.affiliation(),
                person.roles(),
                person.teams(),
                person.country(),
                person.onDuty(),
                person.breakGlassEnrolled(),
                person.conflicts(),
                person.identities(),
                owner,
                person.locked(),
                person.leftAt());
    }

    private static SubjectRef user(PersonId id) {
        return new SubjectRef(id.value().equals("p-" + SERVICE) ? PersonKind.SERVICE : PersonKind.USER, id);
    }

    private static Person somebody(int number, long version, Random random) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : List.of(Role.STEWARD, Role.LEAD_STEWARD, Role.MANAGER)) {
            if (random.nextBoolean()) {
                roles.add(role);
            }
        }
        String[] teams = random.nextBoolean() ? new String[] {"security", "legal"} : new String[] {"legal"};
        Person person = Samples.person("p-" + number, roles, teams).withVersion(version);
        return random.nextInt(6) == 0
                ? person.withLock(new Person.Lock(person.id(), Samples.NOW, "Why not."))
                        .withVersion(version)
                : person;
    }

    private void save(Writing writing, Person person) {
        people.put(person.id(), person);
        writing.save(person);
    }

    private void save(Writing writing, AccessRequest request) {
        requests.put(request.id(), request);
        writing.save(request);
    }

    private void save(Writing writing, Decision decision) {
        decisions.put(decision.id(), decision);
        writing.save(decision);
    }

    private void step(Writing writing, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 -> submit(writing, random);
            case 2, 3, 4 -> decide(writing, random);
            case 5 -> change(writing, random);
            case 6 -> voidOne(writing, random);
            default -> {
                int number = random.nextInt(PEOPLE);
                long version = known(new PersonId("p-" + number)).version();
                save(writing, person(number, version + 1, random));
            }
        }
    }

    private void submit(Writing writing, Random random) {
        if (requests.size() == REQUESTS) {
            return;
        }
        List<Slot> slots = new ArrayList<>(SLOTS);
        java.util.Collections.shuffle(slots, random);
        Slot[] some = slots.subList(0, 1 + random.nextInt(3)).toArray(Slot[]::new);
        PersonId requester = anybody(random);
        Duration toDecide = Duration.ofHours(1 + random.nextInt(3));
        AccessRequestEdit request = Samples.draft(requests.size() + 1, requester, Samples.NOW, toDecide, some)
                .subject(user(anybody(random)))
                .items(List.of(AccessItem.of(ASSETS.get(random.nextInt(ASSETS.size())), Action.READ)))
                .actorChain(random.nextInt(3) == 0 ? List.of(anybody(random)) : List.of());
        if (random.nextInt(4) == 0) {
            request.verdict(denying(request.build().verdict()));
        }
        save(writing, request.build());
    }

    private static Verdict denying(Verdict verdict) {
        return new Verdict(
                verdict.policy(), Verdict.Outcome.DENY, verdict.rules(), verdict.slots(), verdict.maximum(), null);
    }

    private Person known(PersonId id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    private static PersonId anybody(Random random) {
        return new PersonId("p-" + random.nextInt(PEOPLE));
    }

    private void decide(Writing writing, Random random) {
        if (requests.isEmpty()) {
            return;
        }
        Choice choice = random.nextInt(4) == 0 ? Choice.ABSTAIN_CONFLICT : Choice.APPROVE;
        Decision decision = Samples.decision(decisions.size() + 1, anyRequest(random), anybody(random), choice);
        save(writing, random.nextInt(4) == 0 ? onBehalf(decision, anybody(random)) : decision);
    }

    private static Decision onBehalf(Decision decision, PersonId principal) {
        String json = Stored.write(decision).replace("{\"id\"", "{\"on_behalf_of\":\"" + principal + "\",\"id\"");
        return Stored.read(json, Decision.class);
    }

    private AccessRequest anyRequest(Random random) {
        return List.copyOf(requests.values()).get(random.nextInt(requests.size()));
    }

    /// To another state, another revision, or other seats.
    private void change(Writing writing, Random random) {
        if (requests.isEmpty()) {
            return;
        }
        AccessRequest request = anyRequest(random);
        AccessRequestEdit edit = request.edit();
        if (!request.status().isOpen()) {
            save(writing, edit.reminders(request.reminders() + 1).build());
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> edit.revision(request.revision() + 1).digest("digest-" + random.nextLong());
            case 1 ->
                edit.status(
                        request.status() == RequestStatus.PENDING ? RequestStatus.MORE_INFO : RequestStatus.PENDING);
            case 2 -> edit.slots(random.nextInt(4) == 0 ? List.of() : List.of(SLOTS.get(random.nextInt(SLOTS.size()))));
            default ->
                edit.status(RequestStatus.DENIED).resolution(new Resolution(Samples.NOW, anybody(random), "No."));
        }
        save(writing, edit.build());
    }

    private void voidOne(Writing writing, Random random) {
        if (!decisions.isEmpty()) {
            Decision any = List.copyOf(decisions.values()).get(random.nextInt(decisions.size()));
            save(writing, any.voided("overtaken"));
        }
    }

    private void compare(Records records, Random random) {
        List<Set<RequestStatus>> cuts = List.of(
                Set.of(),
                Set.of(RequestStatus.PENDING),
                Set.of(RequestStatus.PENDING, RequestStatus.MORE_INFO),
                Set.of(RequestStatus.DENIED));
        for (Person person : people.values()) {
            Set<PersonId> conflicted = random.nextBoolean() ? Set.of() : Set.of(anybody(random));
            Set<AssetId> assets = random.nextBoolean() ? Set.of() : Set.of(CONFLICTS.get(random.nextInt(2)));
            Decider decider = new Decider(person.id(), person.roles(), person.teams(), conflicted, assets);
            Set<RequestStatus> cut = cuts.get(random.nextInt(cuts.size()));
            var filter = new RequestFilter(cut, null, null, null, null, decider, null, random.nextBoolean());
            List<AccessRequest> expected = lookedUp(filter, person, decider);
            assertThat(records.read(reading -> reading.requests(filter, PageSpec.first(REQUESTS)))
                            .items())
                    .isEqualTo(expected);
            assertThat(records.<Integer>read(reading -> reading.countRequests(filter)))
                    .isEqualTo(expected.size());
            assertThat(records.<Integer>read(reading -> reading.countRequests(filter, 2)))
                    .isEqualTo(Math.min(2, expected.size()));
        }
    }

    private List<AccessRequest> lookedUp(RequestFilter filter, Person person, Decider decider) {
        Comparator<AccessRequest> byDue =
                Comparator.comparing(AccessRequest::decideBy).thenComparingLong(request -> Ids.number(request.id()));
        Comparator<AccessRequest> byChange = Comparator.comparing(RequestTimes::lastChange)
                .thenComparingLong(request -> Ids.number(request.id()))
                .reversed();
        return requests.values().stream()
                .filter(request ->
                        filter.statuses().isEmpty() || filter.statuses().contains(request.status()))
                .filter(request -> needs(request, person, decider))
                .sorted(filter.newestFirst() ? byChange : byDue)
                .toList();
    }

    private boolean needs(AccessRequest request, Person person, Decider decider) {
        List<Decision> standing = decisions.values().stream()
                .filter(decision -> decision.request().equals(request.id()))
                .filter(decision ->
                        decision.voided() == null && decision.digest().equals(request.digest()))
                .toList();
        boolean decided = standing.stream()
                .anyMatch(decision ->
                        decision.person().equals(person.id()) || person.id().equals(decision.onBehalfOf()));
        boolean own = request.isParty(person.id())
                || decider.conflicted().stream().anyMatch(request::isParty)
                || person.id().equals(known(request.subject().id()).owner())
                || decider.conflictedAssets().stream().anyMatch(asset -> holds(asset.value(), request));
        return request.status().isOpen() && !decided && !own && hasRoom(request, standing, person);
    }

    private static boolean holds(String outer, AccessRequest request) {
        String inner = request.items().getFirst().asset().value();
        return inner.equals(outer) || inner.startsWith(outer + ".");
    }

    private boolean hasRoom(AccessRequest request, List<Decision> standing, Person person) {
        if (request.verdict().outcome() == Verdict.Outcome.DENY
                || request.slots().isEmpty()) {
            return person.holds(Role.STEWARD);
        }
        Person beneficiary = known(request.subject().id());
        Set<Person> approvers = standing.stream()
                .filter(decision -> decision.choice() == Choice.APPROVE)
                .map(decision -> known(decision.person()))
                .filter(by -> Eligibility.bar(by, request, beneficiary, List.of(), Samples.NOW)
                        .isEmpty())
                .collect(Collectors.toSet());
        int before = SlotMatching.seat(request.slots(), approvers).seats().size();
        approvers.add(person);
        return SlotMatching.seat(request.slots(), approvers).seats().size() > before;
    }
}
