package org.gatehouse.service.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Asset.Column;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.Choice;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.DelegationId;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Role;
import org.gatehouse.model.Severity;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.jspecify.annotations.Nullable;

/// The request use cases over a store in memory, with a scripted policy, plain grants, and a clock that stands
/// still. Some people and two tables are registered: `jonas` of the parent company asks; `ana`, `bo` and `cy` are
/// stewards, `sam` is one of team security, `lea` is a lead.
final class RequestBench implements AutoCloseable {
    static final AssetId PROFILES = new AssetId("userdata.core.profiles");
    static final AssetId REPORTS = new AssetId("userdata.safety.reports");

    final FakeClock clock = new FakeClock();
    final Records records = TestRecords.inMemory();
    final WritePath path = new WritePath(records, clock);
    final RequestPolicy policy = new RequestPolicy();
    final RequestGrants grants = new RequestGrants();
    final RequestRows rows = new RequestRows();
    final Requests requests;
    final Decisions decisions;
    final RequestQueries queries;
    final RequestClock requestClock = new RequestClock(path);

    RequestBench() {
        RequestJudge judge = new RequestJudge(policy);
        requests = new Requests(path, judge, grants);
        decisions = new Decisions(path, judge, grants, grants, rows);
        queries = new RequestQueries(records, clock, judge, rows, new RequestContexts());
        register(person("jonas", Affiliation.PARENT, Set.of(Role.REQUESTER)));
        register(person("ana", Affiliation.STEWARD, Set.of(Role.STEWARD), "data"));
        register(person("bo", Affiliation.STEWARD, Set.of(Role.STEWARD), "data"));
        register(person("cy", Affiliation.HOST, Set.of(Role.STEWARD)));
        register(person("sam", Affiliation.STEWARD, Set.of(Role.STEWARD), "security"));
        register(person("lea", Affiliation.STEWARD, Set.of(Role.LEAD_STEWARD)));
        register(table(PROFILES, column("id"), column("email", "contact"), column("phone", "contact")));
        register(table(REPORTS, column("id"), column("body", "content")));
    }

    static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    static PersonId id(String name) {
        return new PersonId("p-" + name);
    }

    static Person person(String name, Affiliation affiliation, Set<Role> roles, String... teams) {
        return new Person(
                id(name),
                1,
                PersonKind.USER,
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                "Engineer",
                affiliation,
                new TreeSet<>(roles),
                new TreeSet<>(List.of(teams)),
                "US",
                true,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    static Column column(String name, String... tags) {
        return new Column(name, "varchar", new TreeSet<>(List.of(tags)));
    }

    static Asset table(AssetId id, Column... columns) {
        return new Asset(
                id,
                1,
                AssetKind.TABLE,
                "",
                DataClass.PROTECTED,
                new TreeSet<>(),
                new RegionId("us-va"),
                "US",
                "host",
                Arrays.asList(columns),
                1_000,
                900);
    }

    void register(Person person) {
        write(records -> records.save(person), "person", person.id().value(), EntryType.PERSON_REGISTERED);
    }

    void register(Asset asset) {
        write(records -> records.save(asset), "asset", asset.id().value(), EntryType.ASSET_REGISTERED);
    }

    /// Changes a person's entry; the change must make the next version.
    void change(PersonId id, UnaryOperator<Person> change) {
        write(
                records -> records.save(change.apply(records.person(id).orElseThrow())),
                "person",
                id.value(),
                EntryType.PERSON_CHANGED);
    }

    void lock(PersonId id) {
        change(id, person -> person.withLock(new Person.Lock(id("lea"), clock.instant(), "Suspicious.")));
    }

    void conflict(PersonId who, @Nullable PersonId with, @Nullable AssetId about) {
        change(
                who,
                person -> person.withConflicts(
                        List.of(new Person.DeclaredConflict(with, about, "Family.", clock.instant()))));
    }

    Delegation delegate(PersonId from, PersonId to, Duration length) {
        Delegation[] made = new Delegation[1];
        write(
                records -> {
                    made[0] = new Delegation(
                            new DelegationId("DLG-" + records.next(Sequence.DELEGATION)),
                            1,
                            from,
                            to,
                            clock.instant(),
                            clock.instant().plus(length),
                            "Away.",
                            null);
                    records.save(made[0]);
                },
                "delegation",
                from.value(),
                EntryType.DELEGATION_MADE);
        return made[0];
    }

    void revoke(Delegation delegation) {
        write(
                records -> records.save(delegation.revoked(clock.instant())),
                "delegation",
                delegation.id().value(),
                EntryType.DELEGATION_REVOKED);
    }

    Freeze freeze(FreezeScope scope, String target) {
        Freeze[] set = new Freeze[1];
        write(
                records -> {
                    set[0] = new Freeze(
                            new FreezeId("FRZ-" + records.next(Sequence.FREEZE)),
                            1,
                            scope,
                            target,
                            "An incident",
                            id("lea"),
                            clock.instant(),
                            null);
                    records.save(set[0]);
                },
                "freeze",
                target,
                EntryType.FREEZE_SET);
        return set[0];
    }

    void lift(Freeze freeze) {
        write(
                records -> records.save(freeze.lifted(new Resolution(clock.instant(), id("lea"), "Over."))),
                "freeze",
                freeze.id().value(),
                EntryType.FREEZE_LIFTED);
    }

    private void write(Consumer<Writing> work, String kind, String id, EntryType type) {
        records.write(writing -> {
            work.accept(writing);
            return writing.append(
                    EntryDraft.of(type, EntryActor.SERVICE, new EntrySubject(kind, id, 1)), clock.instant());
        });
    }

    Caller caller(String name) {
        return caller(id(name));
    }

    Caller caller(PersonId id) {
        return Caller.of(records.read(reading -> reading.person(id)).orElseThrow());
    }

    static Ask ask(AccessItem... items) {
        return ask(Duration.ofHours(8), items);
    }

    static Ask ask(Duration duration, AccessItem... items) {
        return new Ask(
                Arrays.asList(items),
                new Purpose(PurposeType.OPERATIONS, "Backfill"),
                "Two days of keys were lost.",
                "FRD-881",
                new Locations("US", "US"),
                Severity.MEDIUM,
                new RequestedAccess(null, duration, null, false),
                null,
                List.of(),
                null,
                null);
    }

    static AccessItem emailAndPhone() {
        return AccessItem.of(PROFILES, Action.READ, "email", "phone");
    }

    /// What `jonas` asks for in most tests.
    AccessRequest submitted() {
        return requests.submit(caller("jonas"), ask(emailAndPhone()));
    }

    AccessRequest now(RequestId id) {
        return records.read(reading -> reading.request(id)).orElseThrow();
    }

    List<AccessRequest> asked(String by) {
        return records.read(reading -> reading.requestsOf(id(by), FakeClock.START));
    }

    List<Decision> decisionsOn(RequestId id) {
        return records.read(reading -> reading.decisions(id));
    }

    List<RecordedEntry> historyOf(RequestId id) {
        return records.read(reading -> reading.ledgerOf("request", id.value(), 500));
    }

    List<EntryType> entryTypes(RequestId id) {
        return historyOf(id).stream().map(RecordedEntry::type).toList();
    }

    static DecisionDocument says(int revision, Choice choice) {
        return says(revision, choice, null, null);
    }

    static DecisionDocument says(
            int revision, Choice choice, @Nullable TermsDocument terms, @Nullable PersonId onBehalfOf) {
        return new DecisionDocument(revision, choice, "Because of the ticket.", terms, onBehalfOf, 30L, null);
    }

    DecisionOutcome approve(String who, AccessRequest request) {
        return decide(who, request, Choice.APPROVE);
    }

    DecisionOutcome decide(String who, AccessRequest request, Choice choice) {
        return decisions.decide(
                caller(who), request.id(), says(now(request.id()).revision(), choice));
    }

    @Override
    public void close() {
        records.close();
    }
}
