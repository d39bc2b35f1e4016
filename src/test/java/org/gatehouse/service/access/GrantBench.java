package org.gatehouse.service.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PostUseReview;
import org.gatehouse.service.gate.Answer;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.gate.IndexGate;
import org.gatehouse.service.gate.Question;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Locks;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;

/// Everything about grants over a store in memory: the index hears of commits first, the gates and the policy do
/// what they are told to, time stands still.
///
/// `usr` of the company uses what `req` asked for or they asked for themself; `ana` and `bo` are stewards, `sam`
/// one of team security, `lea` and `leo` are leads, `ali` is an analyst, `adm` the administrator.
public final class GrantBench implements AutoCloseable {
    static final PersonId USER = id("usr");
    static final List<String> STEWARDS = List.of("ana", "bo", "sam", "lea", "leo");

    public final FakeClock clock = new FakeClock();
    public final Records records = TestRecords.inMemory();
    public final WritePath path = new WritePath(records, clock);
    final GrantIndex index = new GrantIndex();
    final ScriptedGates gates = new ScriptedGates(new IndexGate(index, clock));
    final ScriptedPolicy policy = new ScriptedPolicy();
    public final Grants grants = new Grants(path, gates, policy);
    final GrantClock grantClock = new GrantClock(path, grants);
    final ReviewClock reviewClock = new ReviewClock(path);
    final PostUseReviews reviews = new PostUseReviews(path);
    public final Freezes freezes = new Freezes(path);
    public final Locks locks = new Locks(path);

    public GrantBench() {
        records.onCommit(index);
        save(Someone.requester("p-usr", Affiliation.COMPANY));
        save(Someone.requester("p-req", Affiliation.HOST));
        save(Someone.steward("p-ana", "data"));
        save(Someone.steward("p-bo", "data"));
        save(Someone.steward("p-sam", "security"));
        save(Someone.lead("p-lea", "data"));
        save(Someone.lead("p-leo", "data"));
        save(Someone.analyst("p-ali"));
        save(Someone.administrator("p-adm"));
    }

    public static PersonId id(String name) {
        return new PersonId("p-" + name);
    }

    public Caller by(String name) {
        return Caller.of(person(name));
    }

    public Person person(String name) {
        return records.read(reading -> reading.person(id(name))).orElseThrow();
    }

    void change(String name, UnaryOperator<Person> change) {
        save(change.apply(person(name)));
    }

    public void save(Person person) {
        path.byService(writing -> {
            writing.save(person);
            return writing.append(entry("person", person.id().value(), EntryType.PERSON_CHANGED), clock.instant());
        });
    }

    public AssetId table(String name, DataClass dataClass) {
        Asset asset = Something.table(name, dataClass);
        path.byService(writing -> {
            writing.save(asset);
            return writing.append(entry("asset", name, EntryType.ASSET_REGISTERED), clock.instant());
        });
        return asset.id();
    }

    private static EntryDraft entry(String kind, String id, EntryType type) {
        return EntryDraft.of(type, EntryActor.SERVICE, new EntrySubject(kind, id, 1));
    }

    /// A grant of `usr` on the asset, in force.
    public Grant active(int number, AssetId asset) {
        return grants.activate(by("usr"), make(ApprovedAsk.usual(number, asset)).id());
    }

    /// The grant that an approved request becomes.
    Grant make(ApprovedAsk ask) {
        return path.byService(writing -> {
            List<Decision> approvals = ask.approvals(clock.instant());
            writing.save(ask.request(clock.instant()));
            approvals.forEach(writing::save);
            writing.append(entry("request", ask.id().value(), EntryType.REQUEST_APPROVED), clock.instant());
            return new ApprovedGrants(policy)
                    .make(
                            writing,
                            ask.request(clock.instant()),
                            ask.terms(),
                            approvals,
                            EntryActor.SERVICE,
                            clock.instant());
        });
    }

    Grant now(GrantId id) {
        return records.read(reading -> reading.grant(id)).orElseThrow();
    }

    List<RecordedEntry> entries(GrantId id) {
        return records.read(reading -> reading.ledgerOf("grant", id.value(), 100));
    }

    List<EntryType> entryTypes(GrantId id) {
        return entries(id).stream().map(RecordedEntry::type).toList();
    }

    List<PostUseReview> reviewsOf(GrantId id) {
        return records.read(reading -> reading.reviewsOf(id));
    }

    /// Does all that is due, as often as a service that runs would.
    void tick() {
        while (grantClock.run(clock.instant()) + reviewClock.run(clock.instant()) > 0) {}
    }

    /// What people do with the same grants through another write path.
    public Grants grantsOver(WritePath other) {
        return new Grants(other, gates, policy);
    }

    /// Whether a gate is told yes about the grant's first item.
    public boolean allows(Grant grant) {
        return check(grant).allowed();
    }

    /// Does what time alone brings to grants.
    public void tickGrants() {
        tick();
    }

    /// What a gate is told about the grant's first item, in the country where everybody is.
    Answer check(Grant grant) {
        return index.check(new Question(
                grant.subject().id(),
                List.of(),
                Action.READ,
                grant.items().getFirst().asset(),
                Set.of("email"),
                "US",
                InetAddress.ofLiteral("10.1.2.3"),
                clock.instant()));
    }

    @Override
    public void close() {
        records.close();
    }
}
