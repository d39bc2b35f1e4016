package org.gatehouse.service.feed;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of sources: bounded in depth, names and numbers, so that a hostile document costs no more than its
/// length.
final class FeedJson {
    /// The longest text of an event that is looked at; what is skipped may be longer.
    static final int TEXT_MOST = 4_000_000;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxStringLength(TEXT_MOST)
            .maxNameLength(1_000)
            .maxNumberLength(40)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .build();

    private FeedJson() {}

    /// What is wrong, in one sentence without our class names.
    static String cause(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ");
        String shown = message.length() > 300 ? message.substring(0, 300) + "…" : message;
        var at = e.getLocation();
        boolean placed = at != null && at.getLineNr() > 0;
        return "It is not JSON" + (placed ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() : "") + ": "
                + shown;
    }
}
