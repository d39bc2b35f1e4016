package org.gatehouse.service.access;

import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Reading;

/// Finds the people whom a comment names, as `@p-slug`.
public final class Mentions {
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@.-])@(p-[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\\w-])");

    private Mentions() {}

    /// Each once, in the order of the text; names that the register lacks are plain text.
    public static List<PersonId> in(String text, Reading reading) {
        return MENTION.matcher(text)
                .results()
                .map(match -> new PersonId(match.group(1)))
                .distinct()
                .filter(id -> reading.person(id).isPresent())
                .toList();
    }
}
