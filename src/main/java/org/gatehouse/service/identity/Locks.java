package org.gatehouse.service.identity;

import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;

/// Locks an identity at every gate at once.
public final class Locks {
    public Locks(WritePath path) {}

    public Person lock(Caller caller, PersonId id, String reason) {
        return Pending.body();
    }

    public Person unlock(Caller caller, PersonId id, String reason) {
        return Pending.body();
    }
}
