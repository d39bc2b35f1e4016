package org.gatehouse.service.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.contract.Documents.DutyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.DeclaredConflict;
import org.gatehouse.model.PersonId;

/// The register of people, services and machines: facts, never opinions, and roles only as the roster gives them.
public final class People {
    private final WritePath path;

    public People(WritePath path) {
        this.path = path;
    }

    /// The whole register, by id.
    ///
    /// @throws Refusal `FORBIDDEN` to people who see only what is theirs
    public List<Person> all(Caller caller) {
        if (!seesAll(caller)) {
            caller.require(Right.SEE_ALL, "see the register");
        }
        return path.records().read(records -> records.people());
    }

    /// Oneself, or anybody for those who may see all.
    ///
    /// @throws Refusal `NOT_FOUND`, whether the person is missing or out of sight
    public Person person(Caller caller, PersonId id) {
        return path.records()
                .read(records -> records.person(id))
                .filter(person -> person.id().equals(caller.id()) || seesAll(caller))
                .orElseThrow(() -> Refusal.notFound("person", id));
    }

    private static boolean seesAll(Caller caller) {
        return caller.may(Right.SEE_ALL) || caller.may(Right.REGISTER_PEOPLE);
    }

    /// Registers somebody, or changes the facts about them: kind, name, title, affiliation, country, identities,
    /// owner. All else that the document says of somebody known is ignored.
    ///
    /// Roles, teams and enrolment arrive by [Roster]; only until there are two leads, who are needed for that, may
    /// the document of somebody new carry them.
    ///
    /// @throws Refusal `FORBIDDEN`, `INVALID`
    public Person register(Caller caller, Person document) {
        return path.change(caller, step -> register(step, document), People::path);
    }

    private static Person register(WritePath.Step step, Person document) {
        step.caller().require(Right.REGISTER_PEOPLE, "register people");
        PersonFacts.check(step.records(), document);
        Optional<Person> known = step.records().person(document.id());
        Person entry =
                known.map(before -> PersonFacts.changed(before, document)).orElseGet(() -> PersonFacts.first(document));
        if (known.isPresent()
                && known.get().equals(entry.withVersion(known.get().version()))) {
            return known.get();
        }
        if (known.isEmpty() && PersonFacts.carriesRoles(entry)) {
            requireBeginning(step);
        }
        RosterRules.check(entry);
        EntryType type = known.isEmpty() ? EntryType.PERSON_REGISTERED : EntryType.PERSON_CHANGED;
        return save(step, entry, PersonEntries.facts(type, step.caller().actor(), entry));
    }

    private static void requireBeginning(WritePath.Step step) {
        if (!RosterRules.beginning(step.records().people())) {
            throw Refusal.invalid(
                    "/roles",
                    "Roles, teams and enrolment are given by the roster, which two leads change: register without"
                            + " them, then let a lead propose them.");
        }
    }

    /// Puts the first people into an empty register: what a new store starts with.
    ///
    /// @throws IllegalStateException when the register is not empty
    public void installFirst(List<Person> people) {
        path.byService(records -> {
            if (!records.people().isEmpty()) {
                throw new IllegalStateException("the register is not empty");
            }
            for (Person person : people) {
                Person entry = PersonFacts.first(person);
                RosterRules.check(entry);
                records.save(entry);
                records.append(PersonEntries.facts(EntryType.PERSON_REGISTERED, EntryActor.SERVICE, entry), path.now());
            }
            return people.size();
        });
    }

    /// Somebody has left: they hold nothing from now on, and their tokens are void.
    public Person leave(Caller caller, PersonId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.REGISTER_PEOPLE, "record that people left");
                    Person person = step.person(id);
                    if (person.leftAt() != null) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " left at " + person.leftAt() + ".");
                    }
                    step.records().revokeTokens(id);
                    Person gone = person.left(step.now());
                    EntryDraft entry = PersonEntries.of(
                            EntryType.PERSON_LEFT, step.caller().actor(), gone);
                    return save(step, gone, entry.withText("reason", words));
                },
                People::path);
    }

    /// Goes on or off duty, with a note to the next shift if there is something to know; a lead may send others.
    public Person setDuty(Caller caller, PersonId id, DutyDocument document) {
        String note = FreeText.note(document.note());
        return path.change(
                caller,
                step -> {
                    Person person = ownOr(step, id, Right.CHANGE_ROSTER, "change who else is on duty");
                    if (person.onDuty() == document.onDuty()) {
                        return person;
                    }
                    Person changed = person.withDuty(document.onDuty());
                    EntryDraft entry = PersonEntries.of(
                            EntryType.PERSON_DUTY, step.caller().actor(), changed);
                    entry = entry.with("on_duty", document.onDuty());
                    return save(step, changed, note.isEmpty() ? entry : entry.withText("note", note));
                },
                People::path);
    }

    /// Declares a conflict of interest with a person, or with an asset and everything under it; a lead may declare
    /// others'. It is never taken back.
    public Person declareConflict(Caller caller, PersonId id, ConflictDocument document) {
        String words = FreeText.reason(document.reason());
        if ((document.person() == null) == (document.asset() == null)) {
            throw Refusal.invalid("", "Name either a person or an asset.");
        }
        if (document.asset() != null && document.asset().isWildcard()) {
            throw Refusal.invalid("/asset", "A conflict holds for everything under an asset: leave .* out.");
        }
        return path.change(
                caller,
                step -> {
                    Person person = ownOr(step, id, Right.CHANGE_ROSTER, "declare the conflicts of others");
                    if (document.person() != null) {
                        step.person(document.person());
                    }
                    List<DeclaredConflict> conflicts = new ArrayList<>(person.conflicts());
                    conflicts.add(new DeclaredConflict(document.person(), document.asset(), words, step.now()));
                    Person changed = person.withConflicts(conflicts);
                    return save(
                            step,
                            changed,
                            conflictEntry(step, changed, document).withText("reason", words));
                },
                People::path);
    }

    private static EntryDraft conflictEntry(WritePath.Step step, Person changed, ConflictDocument document) {
        EntryDraft entry = PersonEntries.of(
                EntryType.PERSON_CONFLICT_DECLARED, step.caller().actor(), changed);
        if (document.person() != null) {
            return entry.with("with_person", document.person());
        }
        return document.asset() == null ? entry : entry.with("with_asset", document.asset());
    }

    /// Somebody's entry, to be changed by themself in good standing or by somebody with the right.
    private static Person ownOr(WritePath.Step step, PersonId id, Right right, String act) {
        if (!id.equals(step.caller().id()) || !step.caller().person().inGoodStanding()) {
            step.caller().require(right, act);
        }
        return step.person(id);
    }

    private static Person save(WritePath.Step step, Person person, EntryDraft entry) {
        step.records().save(person);
        step.append(entry);
        return person;
    }

    private static String path(Person person) {
        return ApiPath.PEOPLE + "/" + person.id();
    }
}
