package org.gatehouse.service.http.route;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Id;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Reads documents from outside, and says what is wrong with them in words that their author can act on: bad JSON
/// by line and column, a wrong member by its JSON pointer.
public final class JsonDocuments {
    private JsonDocuments() {}

    /// @throws Refusal `MALFORMED` when it is not JSON, `INVALID` when it is not such a document
    public static <T> T read(byte[] json, Class<T> type) {
        if (json.length == 0) {
            throw new Refusal(ErrorCode.MALFORMED, "The body is empty; a JSON document is expected.");
        }
        try {
            T document = Json.STRICT.readValue(json, type);
            if (document == null) {
                throw Refusal.invalid("", "A JSON object is expected, not null.");
            }
            return document;
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(JacksonException e) {
        if (e instanceof StreamReadException || isNotOneDocument(e)) {
            return new Refusal(ErrorCode.MALFORMED, "The body is not JSON" + place(e.getLocation()) + ": " + cause(e));
        }
        return Refusal.invalid(pointer(e.getPath()), sentence(e));
    }

    /// Something after the document, or the end within it, which Jackson takes for a document of the wrong type.
    private static boolean isNotOneDocument(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        return e.getClass() == MismatchedInputException.class
                && (message.startsWith("Trailing token") || message.contains("end-of-input"));
    }

    private static String place(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String cause(JacksonException e) {
        if (isNotOneDocument(e)) {
            // Jackson's own words would name our classes.
            return String.valueOf(e.getOriginalMessage()).startsWith("Trailing token")
                    ? "something stands after the document."
                    : "it ends within the document.";
        }
        return Shown.sentence(String.valueOf(e.getOriginalMessage()).replaceAll(" \\(start marker.*", ""));
    }

    private static String sentence(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "\"" + Shown.of(unknown.getPropertyName()) + "\" is not known here; known are " + known(unknown)
                    + ".";
        }
        if (e instanceof InvalidNullException && e.getPath().getLast().getPropertyName() == null) {
            return "A list holds no nulls.";
        }
        if (e instanceof InvalidNullException missing) {
            return "\"" + missing.getPropertyName().getSimpleName() + "\" is missing.";
        }
        if (e instanceof InvalidFormatException wrong) {
            return "\"" + Shown.of(String.valueOf(wrong.getValue())) + "\" does not fit: "
                    + expected(wrong.getTargetType(), wrong) + ".";
        }
        if (e instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return Shown.sentence(refused.getCause().getMessage());
        }
        if (e instanceof MismatchedInputException wrong && wrong.getTargetType() != null) {
            return "This does not fit: " + expected(wrong.getTargetType(), wrong) + ".";
        }
        return e instanceof StreamConstraintsException ? plain(e) : "This does not fit here.";
    }

    /// Without the names of our own and the parser's classes.
    private static String plain(JacksonException e) {
        return Shown.sentence(String.valueOf(e.getOriginalMessage()).replaceAll(", from `[^`]*`", ""));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type, JacksonException e) {
        if (type.isEnum()) {
            return "expected is one of "
                    + Stream.of(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        if (Id.class.isAssignableFrom(type)) {
            String message = String.valueOf(e.getOriginalMessage());
            int shape = message.lastIndexOf(" expected ");
            return "expected is an id" + (shape < 0 ? "" : message.substring(shape + 9));
        }
        return "expected is " + words(type);
    }

    private static String words(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Instant" -> "a time such as 2026-11-24T14:00:00Z";
            case "Duration" -> "a duration such as PT8H";
            case "String" -> "a text";
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            default -> type.isRecord() ? "a JSON object" : "a JSON array or object";
        };
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : escaped(step))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escaped(JacksonException.Reference step) {
        return step.getPropertyName().replace("~", "~0").replace("/", "~1");
    }
}
