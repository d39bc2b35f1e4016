package org.gatehouse.model.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.event.CoverageState;
import org.gatehouse.model.event.Operation;
import org.gatehouse.model.event.Outcome;
import org.gatehouse.model.event.Over;
import org.jspecify.annotations.Nullable;

/// What can be asked of an event.
public enum Field {
    COVERAGE("coverage", "How it relates to grants", CoverageState.class),
    CLASS("class", "The data class of the asset", DataClass.class),
    AFFILIATION("affiliation", "The strictest of those who had a hand in it", Affiliation.class),
    ACTION("action", "What a grant must allow for it", Action.class),
    OPERATION("operation", "What was done", Operation.class),
    OUTCOME("outcome", "How it ended", Outcome.class),
    COUNTRY("country", "Where it came from", Kind.TEXT),
    SOURCE("source", "The system that it is from", Kind.TEXT),
    FEED("feed", "The machine that delivered it", Kind.TEXT),
    REGION("region", "Where the asset is stored", Kind.TEXT),
    ASSET("asset", "The asset, or anything under it", Kind.NAME),
    PERSON("person", "Who did it: id, name, or name at the source", Kind.PERSON),
    ACTOR("actor", "Who acted under another name", Kind.LIST),
    COLUMN("column", "A column that was reached", Kind.LIST),
    CLIENT("client", "The program it was done with", Kind.TEXT),
    ADDRESS("address", "The address it came from", Kind.TEXT),
    GRANT("grant", "The grant that covers it", Kind.TEXT),
    OVER("over", "What it went over although there was a grant: the grant's rows", Over.class),
    UID("uid", "The event's own id", Kind.TEXT),
    STATEMENT("statement", "A part of what was asked", Kind.CONTAINED),
    ROWS("rows", "Rows returned or changed", Kind.NUMBER),
    BYTES("bytes", "Bytes returned or written", Kind.NUMBER),
    DURATION("duration", "How long it took, in milliseconds", Kind.NUMBER);

    /// The word for an event that has no such value: `class:none`.
    public static final String NONE = "none";

    private final String word;
    private final String summary;
    private final Kind kind;
    private final @Nullable Class<? extends Enum<?>> type;

    Field(String word, String summary, Class<? extends Enum<?>> type) {
        this.word = word;
        this.summary = summary;
        this.kind = Kind.CHOICE;
        this.type = type;
    }

    Field(String word, String summary, Kind kind) {
        this.word = word;
        this.summary = summary;
        this.kind = kind;
        this.type = null;
    }

    /// How a field is compared with what is asked.
    public enum Kind {
        /// One of few words.
        CHOICE,
        /// As it is, `*` standing for anything.
        TEXT,
        /// As a text, or as a name that stands under it: `userdata.core` holds `userdata.core.profiles`.
        NAME,
        /// As the id, the name, or the name at the source.
        PERSON,
        /// As any one of several.
        LIST,
        /// By a part of it.
        CONTAINED,
        /// By size.
        NUMBER
    }

    public String word() {
        return word;
    }

    /// For completion and help.
    public String summary() {
        return summary;
    }

    public Kind kind() {
        return kind;
    }

    /// The only words that it takes; empty for any.
    public List<String> choices() {
        return type == null
                ? List.of()
                : Stream.of(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    public static Optional<Field> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
