package org.gatehouse.service.identity;

import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;

/// Locks an identity: nothing is allowed to it at any gate, its tokens open nothing, and it decides nothing, from
/// the moment the call returns.
public final class Locks {
    private final WritePath path;

    public Locks(WritePath path) {
        this.path = path;
    }

    /// @throws Refusal `FORBIDDEN`; `WRONG_STATE` when they are locked already
    public Person lock(Caller caller, PersonId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.LOCK_IDENTITY, "lock an identity");
                    Person person = step.person(id);
                    if (person.locked() != null) {
                        throw new Refusal(
                                ErrorCode.WRONG_STATE,
                                id + " has been locked since " + person.locked().at() + ".");
                    }
                    Person.Lock lock = new Person.Lock(step.caller().id(), step.now(), words);
                    return save(step, person.withLock(lock), EntryType.PERSON_LOCKED, words);
                },
                Locks::path);
    }

    /// @throws Refusal `FORBIDDEN`, also to the one who locked them: unlocking takes another person
    public Person unlock(Caller caller, PersonId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.LOCK_IDENTITY, "unlock an identity");
                    Person person = step.person(id);
                    Person.Lock lock = person.locked();
                    if (lock == null) {
                        throw new Refusal(ErrorCode.WRONG_STATE, id + " is not locked.");
                    }
                    if (lock.by().equals(step.caller().id())) {
                        throw new Refusal(
                                ErrorCode.FORBIDDEN, "You locked " + id + "; unlocking takes another person.");
                    }
                    return save(step, person.withLock(null), EntryType.PERSON_UNLOCKED, words);
                },
                Locks::path);
    }

    private static Person save(WritePath.Step step, Person person, EntryType type, String reason) {
        EntryDraft entry = PersonEntries.of(type, step.caller().actor(), person);
        step.records().save(person);
        step.append(entry.withText("reason", reason));
        return person;
    }

    private static String path(Person person) {
        return ApiPath.PEOPLE + "/" + person.id();
    }
}
