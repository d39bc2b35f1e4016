package org.gatehouse.service.identity;

import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.model.AuthStrength;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Who calls a use case, as authenticated at the door.
///
/// @param idempotency the key under which the call may be repeated; null for calls that carry none
public record Caller(
        Person person, AuthStrength strength, @Nullable IdempotencyKey idempotency) {
    public static Caller of(Person person) {
        return new Caller(person, AuthStrength.TOKEN, null);
    }

    /// @param fingerprint SHA-256 (hex) of method, path and body
    public record IdempotencyKey(String key, String fingerprint) {}

    public PersonId id() {
        return person.id();
    }

    public boolean may(Right right) {
        return Right.of(person).contains(right);
    }

    /// @throws Refusal `FORBIDDEN`, naming what may not be done
    public void require(Right right, String act) {
        if (!may(right)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    person.name() + " may not " + act + ": it takes a role with that right. Your roles: "
                            + person.roles() + ".");
        }
    }

    public EntryActor actor() {
        return EntryActor.of(person);
    }

    public Caller with(IdempotencyKey key) {
        return new Caller(person, strength, key);
    }
}
