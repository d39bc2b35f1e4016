package org.gatehouse.model;

import java.util.regex.Pattern;

/// The id of a comment. Shape: `CMT-901`.
public record CommentId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("CMT-[0-9]{1,12}");

    public CommentId {
        Id.check("CommentId", SHAPE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
