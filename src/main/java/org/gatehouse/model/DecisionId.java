package org.gatehouse.model;

/// The id of one decision. Shape: `DEC-812`.
public record DecisionId(String value) implements Id {
    public DecisionId {
        Id.check("DecisionId", "DEC-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
