package org.gatehouse.service.access;

import static org.gatehouse.service.access.RequestBench.PROFILES;
import static org.gatehouse.service.access.RequestPolicy.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Documents.TermsDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Decision;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict.Outcome;
import org.gatehouse.service.access.RequestHistoryAct.Approve;
import org.gatehouse.service.access.RequestHistoryAct.Beginning;
import org.gatehouse.service.access.RequestHistoryAct.Given;
import org.gatehouse.service.access.RequestHistoryAct.Maker.Going;
import org.gatehouse.service.access.RequestHistoryAct.Roster;
import org.gatehouse.service.access.RequestHistoryModel.Somebody;
import org.gatehouse.service.access.RequestHistoryModel.State;
import org.jspecify.annotations.Nullable;

/// Lets one history happen, to the real use cases and to the model side by side.
final class RequestHistory {
    static final List<List<Slot>> SLOTS = List.of(
            List.of(slot("steward", Role.STEWARD, null, 2)),
            List.of(slot("any", Role.STEWARD, null, 1), slot("security", Role.STEWARD, "security", 1)),
            List.of(slot("first", Role.STEWARD, "data", 1), slot("other", Role.STEWARD, null, 1, "first")),
            List.of(slot("steward", Role.STEWARD, null, 2), slot("lead", Role.LEAD_STEWARD, null, 1)));

    private static int worlds;
    final RequestBench bench;
    final RequestHistoryModel model = new RequestHistoryModel();
    final RequestId id;
    private final String world = "w" + ++worlds + "-";
    private final List<Delegation> delegations = new ArrayList<>();
    private @Nullable Freeze freeze;

    /// What one act came to.
    ///
    /// @param expected whether the model lets it in
    /// @param refusal what the use case threw; null when it let it in
    record Step(
            RequestHistoryAct act,
            boolean expected,
            @Nullable RuntimeException refusal,
            AccessRequest before,
            AccessRequest after,
            List<Decision> decisions) {
        boolean done() {
            return refusal == null;
        }
    }

    RequestHistory(RequestBench bench, Beginning beginning) {
        this.bench = bench;
        for (int who = 0; who < RequestHistoryAct.PEOPLE; who++) {
            Somebody somebody = new Somebody();
            Roster roster = beginning.rosters().get(who);
            somebody.affiliation = beginning.affiliations().get(who);
            somebody.roles = new HashSet<>(roster.roles());
            somebody.teams = new HashSet<>(roster.teams());
            if (who == 0) {
                somebody.roles.add(Role.REQUESTER);
            }
            model.people.add(somebody);
            bench.register(entry(who, somebody));
        }
        bench.policy.change().outcome = beginning.denied() ? Outcome.DENY : Outcome.REQUIRE_APPROVAL;
        bench.policy.now().slots = SLOTS.get(beginning.slots());
        bench.policy.now().longest = Duration.ofHours(beginning.longest());
        bench.grants.refuses = null;
        model.now = bench.clock.instant();
        model.slots = SLOTS.get(beginning.slots());
        model.slotsNow = model.slots;
        model.longest = beginning.longest();
        model.pinnedDenies = beginning.denied();
        model.expires = model.now.plus(Duration.ofHours(82));
        id = bench.requests.submit(bench.caller(person(0)), ask(8)).id();
        bench.policy.change().outcome = Outcome.REQUIRE_APPROVAL;
    }

    PersonId person(int who) {
        return new PersonId("p-" + world + who);
    }

    int number(PersonId person) {
        return Integer.parseInt(person.value().substring(("p-" + world).length()));
    }

    private Person entry(int who, Somebody somebody) {
        return new Person(
                person(who),
                1,
                who == 1 ? PersonKind.SERVICE : PersonKind.USER,
                "Person " + who,
                "",
                somebody.affiliation,
                new TreeSet<>(somebody.roles),
                new TreeSet<>(somebody.teams),
                "US",
                true,
                false,
                List.of(),
                List.of(),
                who == 1 ? person(2) : null,
                null,
                null);
    }

    private Ask ask(int hours) {
        Ask plain = RequestBench.ask(Duration.ofHours(hours), RequestBench.emailAndPhone());
        return new Ask(
                plain.items(),
                plain.purpose(),
                plain.businessJustification(),
                plain.ticket(),
                plain.requestedLocations(),
                plain.severity(),
                plain.requestedAccess(),
                new SubjectRef(PersonKind.SERVICE, person(1)),
                List.of(person(3)),
                null,
                null);
    }

    /// Finds the people whom an act does not name.
    private RequestHistoryAct named(RequestHistoryAct act) {
        return switch (act) {
            case Approve approve when approve.who() == RequestHistoryAct.LAST_DELEGATE -> inPlaceOfTheLast(approve);
            case Roster roster -> new Roster(named(roster.who()), roster.roles(), roster.teams());
            case RequestHistoryAct.Lock lock -> new RequestHistoryAct.Lock(named(lock.who()), lock.locked());
            case RequestHistoryAct.Conflict conflict ->
                new RequestHistoryAct.Conflict(named(conflict.who()), conflict.with());
            case RequestHistoryAct.Delegate delegate ->
                new RequestHistoryAct.Delegate(named(delegate.from()), delegate.to(), delegate.hours());
            default -> act;
        };
    }

    private int named(int who) {
        if (who != RequestHistoryAct.LAST_APPROVER) {
            return who;
        }
        return model.approvals.isEmpty() ? 4 : model.approvals.getLast().who();
    }

    private Approve inPlaceOfTheLast(Approve act) {
        if (model.delegations.isEmpty()) {
            return new Approve(4, act.terms(), null, act.stale());
        }
        RequestHistoryModel.Standing last = model.delegations.getLast();
        return new Approve(last.to(), act.terms(), last.from(), act.stale());
    }

    Step happen(RequestHistoryAct unnamed) {
        RequestHistoryAct act = named(unnamed);
        AccessRequest before = bench.now(id);
        boolean expected = expected(act);
        RuntimeException refusal = null;
        try {
            perform(act, before);
        } catch (Refusal | IllegalStateException e) {
            refusal = e;
        }
        if (refusal == null) {
            follow(act);
        }
        return new Step(act, expected, refusal, before, bench.now(id), bench.decisionsOn(id));
    }

    private boolean expected(RequestHistoryAct act) {
        return switch (act) {
            case Approve approve -> {
                Given given = RequestHistoryAct.TERMS.get(approve.terms());
                yield model.admits(approve, given) && !(model.maker == Going.BROKEN && wouldComplete(approve, given));
            }
            case RequestHistoryAct.Deny deny ->
                model.open()
                        && model.mayDecide(deny.who())
                        && !model.hasDecided(new RequestHistoryModel.Approval(deny.who(), null));
            case RequestHistoryAct.Abstain abstain -> model.open() && model.mayDecide(abstain.who());
            case RequestHistoryAct.Amend amend ->
                model.open() && List.of(0, 1, 3).stream().noneMatch(party -> model.people.get(party).locked);
            case RequestHistoryAct.Question question -> model.open() && model.mayDecide(question.who());
            case RequestHistoryAct.Answer answer -> model.state == State.MORE_INFO && !model.people.get(0).locked;
            default -> true;
        };
    }

    private boolean wouldComplete(Approve act, Given given) {
        List<RequestHistoryModel.Approval> approvals = List.copyOf(model.approvals);
        RequestHistoryModel.Terms tabled = model.tabled;
        model.approve(act, given);
        boolean complete = model.complete();
        model.approvals.clear();
        model.approvals.addAll(approvals);
        model.tabled = tabled;
        return complete;
    }

    private void perform(RequestHistoryAct act, AccessRequest before) {
        switch (act) {
            case Approve approve -> decide(approve.who(), document(approve, before));
            case RequestHistoryAct.Deny deny -> denyUnlessApproved(deny.who(), before);
            case RequestHistoryAct.Abstain abstain ->
                decide(abstain.who(), RequestBench.says(before.revision(), Choice.ABSTAIN_CONFLICT));
            case RequestHistoryAct.Amend amend ->
                bench.requests.amend(bench.caller(person(0)), id, before.revision(), ask(amend.hours()));
            case RequestHistoryAct.Question question ->
                bench.requests.ask(
                        bench.caller(person(question.who())), id, new QuestionDocument(before.revision(), "Why?"));
            case RequestHistoryAct.Answer answer -> answerOne(before);
            case RequestHistoryAct.Claim claim -> bench.requests.claim(bench.caller(person(claim.who())), id);
            case Roster roster ->
                bench.change(
                        person(roster.who()),
                        person -> person.withRoster(Set.copyOf(roster.roles()), Set.copyOf(roster.teams()), false));
            case RequestHistoryAct.Lock lock -> lock(lock);
            case RequestHistoryAct.Conflict conflict -> conflict(conflict);
            case RequestHistoryAct.Delegate delegate ->
                delegations.add(bench.delegate(
                        person(delegate.from()), person(delegate.to()), Duration.ofHours(delegate.hours())));
            case RequestHistoryAct.Undelegate undelegate -> undelegate();
            case RequestHistoryAct.Policy policy -> {
                RequestPolicy.Version version = bench.policy.change();
                version.outcome = policy.denies() ? Outcome.DENY : Outcome.REQUIRE_APPROVAL;
                version.slots = SLOTS.get(policy.slots());
            }
            case RequestHistoryAct.Freeze freezing -> freeze(freezing.frozen());
            case RequestHistoryAct.Maker maker -> {
                bench.grants.refuses = maker.going() == Going.REFUSING ? "No." : null;
                bench.grants.broken = maker.going() == Going.BROKEN;
            }
            case RequestHistoryAct.Pass pass -> tick(bench.clock.advance(Duration.ofMinutes(pass.minutes())));
        }
    }

    private void decide(int who, DecisionDocument document) {
        bench.decisions.decide(bench.caller(person(who)), id, document);
    }

    private void tick(java.time.Instant now) {
        while (bench.requestClock.tick(now) > 0) {
            // One batch may leave something to the next.
        }
    }

    /// A denial after the approval is a suspension, which is another story.
    private void denyUnlessApproved(int who, AccessRequest before) {
        if (before.grant() != null) {
            throw new IllegalStateException("not part of this history");
        }
        decide(who, RequestBench.says(before.revision(), Choice.DENY));
    }

    private DecisionDocument document(Approve act, AccessRequest before) {
        Given given = RequestHistoryAct.TERMS.get(act.terms());
        TermsDocument terms = null;
        if (given.columns() != null) {
            AccessItem item =
                    AccessItem.of(PROFILES, Action.READ, given.columns().toArray(String[]::new));
            Map<String, Mask> masks = given.masked() ? Map.of("email", Mask.HASH) : Map.of();
            terms = new TermsDocument(List.of(item.withMasks(masks)), Duration.ofHours(given.hours()), null);
        }
        return RequestBench.says(
                before.revision() - (act.stale() ? 1 : 0),
                Choice.APPROVE,
                terms,
                act.principal() == null ? null : person(act.principal()));
    }

    private void answerOne(AccessRequest before) {
        int number = before.questions().stream()
                .filter(org.gatehouse.model.Question::open)
                .mapToInt(org.gatehouse.model.Question::number)
                .findFirst()
                .orElse(1);
        bench.requests.answer(bench.caller(person(0)), id, number, new AnswerDocument("Because."));
    }

    private void lock(RequestHistoryAct.Lock act) {
        Person.Lock lock = new Person.Lock(person(4), bench.clock.instant(), "Why not.");
        bench.change(person(act.who()), person -> person.withLock(act.locked() ? lock : null));
    }

    private void conflict(RequestHistoryAct.Conflict act) {
        bench.change(person(act.who()), person -> {
            List<Person.DeclaredConflict> all = new ArrayList<>(person.conflicts());
            all.add(new Person.DeclaredConflict(
                    act.with() == null ? null : person(act.with()),
                    act.with() == null ? new org.gatehouse.model.AssetId("userdata.core") : null,
                    "Family.",
                    bench.clock.instant()));
            return person.withConflicts(all);
        });
    }

    private void undelegate() {
        delegations.forEach(bench::revoke);
        delegations.clear();
    }

    private void freeze(boolean on) {
        if (on && freeze == null) {
            freeze = bench.freeze(FreezeScope.IDENTITY, person(1).value());
        } else if (!on && freeze != null) {
            bench.lift(freeze);
            freeze = null;
        }
    }

    /// Tells the model what was let in.
    private void follow(RequestHistoryAct act) {
        switch (act) {
            case Approve approve -> {
                model.approve(approve, RequestHistoryAct.TERMS.get(approve.terms()));
                if (model.complete()) {
                    model.state = model.maker == Going.WELL ? State.APPROVED : State.OVER;
                }
            }
            case RequestHistoryAct.Deny deny -> model.state = State.OVER;
            case RequestHistoryAct.Abstain abstain ->
                model.people.get(abstain.who()).conflictedWith.add(0);
            case RequestHistoryAct.Amend amend -> {
                model.revise();
                model.asked = new RequestHistoryModel.Terms(Set.of("email", "phone"), false, amend.hours());
                model.tabled = null;
                model.slots = model.slotsNow;
                model.pinnedDenies = model.denies;
                model.expires = model.now.plus(Duration.ofHours(82));
            }
            case RequestHistoryAct.Question question -> model.questions++;
            case RequestHistoryAct.Answer answer -> {
                model.revise();
                model.questions--;
            }
            case RequestHistoryAct.Claim claim -> {}
            case Roster roster -> {
                model.people.get(roster.who()).roles = Set.copyOf(roster.roles());
                model.people.get(roster.who()).teams = Set.copyOf(roster.teams());
            }
            case RequestHistoryAct.Lock lock -> model.people.get(lock.who()).locked = lock.locked();
            case RequestHistoryAct.Conflict conflict -> {
                Somebody somebody = model.people.get(conflict.who());
                somebody.conflictedAboutAsset |= conflict.with() == null;
                if (conflict.with() != null) {
                    somebody.conflictedWith.add(conflict.with());
                }
            }
            case RequestHistoryAct.Delegate delegate ->
                model.delegations.add(new RequestHistoryModel.Standing(
                        delegate.from(), delegate.to(), model.now.plus(Duration.ofHours(delegate.hours()))));
            case RequestHistoryAct.Undelegate undelegate -> model.delegations.clear();
            case RequestHistoryAct.Policy policy -> {
                model.denies = policy.denies();
                model.slotsNow = SLOTS.get(policy.slots());
            }
            case RequestHistoryAct.Freeze freezing -> model.frozen = freezing.frozen();
            case RequestHistoryAct.Maker maker -> model.maker = maker.going();
            case RequestHistoryAct.Pass pass -> model.pass(Duration.ofMinutes(pass.minutes()));
        }
        if (model.open()) {
            model.state = model.questions > 0 ? State.MORE_INFO : State.PENDING;
        }
    }

    /// Leaves nothing behind that another history would trip over.
    void end() {
        freeze(false);
        undelegate();
        bench.grants.broken = false;
        if (bench.now(id).status().isOpen()) {
            lock(new RequestHistoryAct.Lock(0, false));
            bench.requests.withdraw(bench.caller(person(0)), id, "Over.");
        }
    }
}
