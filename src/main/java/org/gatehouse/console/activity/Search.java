package org.gatehouse.console.activity;

/// What the screen asks for.
///
/// @param query in the query language, without mistakes
record Search(String query, TimeRange range) {
    static final Search USUAL = new Search("", TimeRanges.USUAL);

    Search withQuery(String other) {
        return new Search(other.strip(), range);
    }

    Search withRange(TimeRange other) {
        return new Search(query, other);
    }

    /// As it is remembered in a saved view.
    String text() {
        return range.text() + " " + query;
    }

    /// Reads what [#text] wrote.
    static Search parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Search("", TimeRange.parse(text))
                : new Search(text.substring(space + 1), TimeRange.parse(text.substring(0, space)));
    }
}
