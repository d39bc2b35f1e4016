package org.gatehouse.model;

/// The id of a person, service or machine in the register. Shape: `p-` and a slug.
public record PersonId(String value) implements Id {
    public PersonId {
        Id.check("PersonId", "p-[a-z0-9][a-z0-9-]{0,62}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
