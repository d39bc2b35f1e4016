package org.gatehouse.service.identity;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.RosterReplay;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.RosterChange;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Roles, teams and enrolment: one lead proposes, another agrees, and only then do they change.
public final class Roster {
    private final WritePath path;

    public Roster(WritePath path) {
        this.path = path;
    }

    /// Proposes all that somebody shall hold from then on. The entry tells what would change.
    ///
    /// @throws Refusal `FORBIDDEN`; `INVALID` when they may never hold it
    public RosterChange propose(Caller caller, PersonId id, RosterDocument document) {
        String words = FreeText.reason(document.reason());
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.CHANGE_ROSTER, "propose a change of roles");
                    Person person = step.person(id);
                    RosterChange change = new RosterChange(
                            new ChangeId("CHG-" + step.records().next(Sequence.CHANGE)),
                            1,
                            id,
                            document.roles(),
                            document.teams(),
                            document.breakGlassEnrolled(),
                            step.caller().id(),
                            step.now(),
                            words,
                            null,
                            null);
                    check(step, person, change);
                    step.records().save(change);
                    step.append(entry(EntryType.ROSTER_CHANGE_PROPOSED, step, change, person)
                            .with("replay", RosterReplays.of(step.records(), person, applied(person, change)))
                            .withText("reason", words));
                    return change;
                },
                Roster::path);
    }

    /// Agrees as the second lead; it is in force at once.
    ///
    /// @throws Refusal `SECOND_LEAD_NEEDED` to the one who proposed it, to its person where it gives them more, and
    ///         when the one who proposed it is no lead any more; `INVALID` when they may no longer hold it
    public RosterChange accept(Caller caller, ChangeId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    RosterChange change = open(step, id);
                    Person person = step.person(change.person());
                    requireAnother(step, change, person);
                    check(step, person, change);
                    Person changed = applied(person, change);
                    RosterChange accepted = change.decided(
                            new Resolution(step.now(), step.caller().id(), words), true);
                    RosterReplay replay = RosterReplays.of(step.records(), person, changed);
                    step.records().save(changed);
                    step.records().save(accepted);
                    step.append(entry(EntryType.ROSTER_CHANGE_ACCEPTED, step, accepted, person)
                            .with("replay", replay)
                            .withText("reason", words));
                    step.append(PersonEntries.facts(EntryType.PERSON_CHANGED, EntryActor.SERVICE, changed)
                            .with("change", change.id()));
                    return accepted;
                },
                Roster::path);
    }

    /// Turns it down; whoever proposed it may take it back so.
    public RosterChange reject(Caller caller, ChangeId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    RosterChange change = open(step, id);
                    RosterChange rejected = change.decided(
                            new Resolution(step.now(), step.caller().id(), words), false);
                    step.records().save(rejected);
                    step.append(entry(EntryType.ROSTER_CHANGE_REJECTED, step, rejected, step.person(change.person()))
                            .withText("reason", words));
                    return rejected;
                },
                Roster::path);
    }

    /// Which seats of the latest requests the change would have given or taken away.
    ///
    /// @throws Refusal `FORBIDDEN`; `NOT_FOUND`; `WRONG_STATE` once it is decided
    public RosterReplay replay(Caller caller, ChangeId id) {
        caller.require(Right.SEE_ALL, "replay a change of roles");
        return path.records().read(records -> {
            RosterChange change = records.rosterChange(id).orElseThrow(() -> Refusal.notFound("roster change", id));
            if (change.decided() != null) {
                throw new Refusal(ErrorCode.WRONG_STATE, id + " is decided; its replay stands in the ledger.");
            }
            Person person =
                    records.person(change.person()).orElseThrow(() -> Refusal.notFound("person", change.person()));
            return RosterReplays.of(records, person, applied(person, change));
        });
    }

    /// Open ones first, then the newest.
    public Page<RosterChange> page(Caller caller, int limit, @Nullable String after) {
        caller.require(Right.SEE_ALL, "see changes of roles");
        Slice<RosterChange> slice = path.records().read(records -> records.rosterChanges(new PageSpec(limit, after)));
        return new Page<>(slice.items(), slice.next());
    }

    private static RosterChange open(WritePath.Step step, ChangeId id) {
        step.caller().require(Right.CHANGE_ROSTER, "decide on a change of roles");
        RosterChange change = step.records().rosterChange(id).orElseThrow(() -> Refusal.notFound("roster change", id));
        if (change.decided() != null) {
            throw new Refusal(
                    ErrorCode.WRONG_STATE,
                    id + " was decided at " + change.decided().at() + ".");
        }
        return change;
    }

    private static void requireAnother(WritePath.Step step, RosterChange change, Person person) {
        PersonId second = step.caller().id();
        if (second.equals(change.proposedBy())) {
            throw new Refusal(
                    ErrorCode.SECOND_LEAD_NEEDED, "You proposed " + change.id() + "; another lead must agree to it.");
        }
        if (second.equals(change.person()) && givesMore(change, person)) {
            throw new Refusal(
                    ErrorCode.SECOND_LEAD_NEEDED, change.id() + " gives you more; another lead must agree to it.");
        }
        if (!Right.of(step.person(change.proposedBy())).contains(Right.CHANGE_ROSTER)) {
            throw new Refusal(
                    ErrorCode.SECOND_LEAD_NEEDED,
                    change.proposedBy() + ", who proposed " + change.id() + ", is no lead any more; propose it anew.");
        }
    }

    private static boolean givesMore(RosterChange change, Person person) {
        return !person.roles().containsAll(change.roles())
                || !person.teams().containsAll(change.teams())
                || (change.breakGlassEnrolled() && !person.breakGlassEnrolled());
    }

    private static void check(WritePath.Step step, Person person, RosterChange change) {
        if (person.leftAt() != null) {
            throw Refusal.invalid("", person.id() + " has left.");
        }
        change.teams().forEach(Roster::checkTeam);
        Person changed = applied(person, change);
        RosterRules.check(changed);
        RosterRules.checkLeadsRemain(step.records().people(), changed);
    }

    private static void checkTeam(String team) {
        if (!team.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw Refusal.invalid("/teams", "\"" + team + "\" is no team: lower-case letters, digits and hyphens.");
        }
    }

    private static Person applied(Person person, RosterChange change) {
        return person.withRoster(change.roles(), change.teams(), change.breakGlassEnrolled());
    }

    /// @param before the person as they were, so that the entry tells what changes
    private static EntryDraft entry(EntryType type, WritePath.Step step, RosterChange change, Person before) {
        return EntryDraft.of(
                        type,
                        step.caller().actor(),
                        new EntrySubject("roster", change.id().value(), change.version()))
                .with("person", change.person())
                .with("proposed_by", change.proposedBy())
                .with("roles_gained", without(change.roles(), before.roles()))
                .with("roles_lost", without(before.roles(), change.roles()))
                .with("teams_gained", without(change.teams(), before.teams()))
                .with("teams_lost", without(before.teams(), change.teams()))
                .with("break_glass_before", before.breakGlassEnrolled())
                .with("break_glass_enrolled", change.breakGlassEnrolled());
    }

    private static <T extends Comparable<T>> SortedSet<T> without(SortedSet<T> all, SortedSet<T> some) {
        SortedSet<T> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return Collections.unmodifiableSortedSet(rest);
    }

    private static String path(RosterChange change) {
        return ApiPath.ROSTER_CHANGES + "/" + change.id();
    }
}
