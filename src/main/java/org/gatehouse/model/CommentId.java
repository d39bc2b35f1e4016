package org.gatehouse.model;

/// The id of a comment. Shape: `CMT-901`.
public record CommentId(String value) implements Id {
    public CommentId {
        Id.check("CommentId", "CMT-[0-9]{1,12}", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
