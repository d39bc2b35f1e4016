package org.gatehouse.model;

/// The id of a post-use review. Shape: `PUR-77`.
public record ReviewId(String value) implements Id {
    public ReviewId {
        Id.check("ReviewId", "PUR-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
