package org.gatehouse.service.http.route;

import java.io.InputStream;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.identity.Caller;
import org.jspecify.annotations.Nullable;

/// One call as a route sees it: who, what was named in the path, what was asked for, what came along.
///
/// @param caller null on routes that are open to anybody
/// @param again who the caller is by now, for calls that last; empty once they may no longer call
/// @param path values of the template's `{names}`
/// @param query each parameter once or more
/// @param contentType of the body, without parameters, lower case; empty when there is none
/// @param body the bytes that came; not changed
/// @param stream the body as it comes, on a route that streams; else empty
/// @param ifMatch the version the caller saw; null when the route asks for none
/// @param lastEventId where a stream is to be resumed; null to begin now
/// @param ifNoneMatch the ETags that the caller has already; null when it has none
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(
        @Nullable Caller caller,
        Supplier<Optional<Caller>> again,
        Map<String, String> path,
        Map<String, List<String>> query,
        String contentType,
        byte[] body,
        InputStream stream,
        @Nullable Long ifMatch,
        @Nullable String lastEventId,
        @Nullable String ifNoneMatch) {

    /// The caller, on a route that only the signed-in may call.
    public Caller by() {
        if (caller == null) {
            throw new Refusal(ErrorCode.UNAUTHENTICATED, "Sign in first: send Authorization: Bearer TOKEN.");
        }
        return caller;
    }

    /// The same call by somebody else, or by the same with a key.
    public Call by(Caller other) {
        return new Call(other, again, path, query, contentType, body, stream, ifMatch, lastEventId, ifNoneMatch);
    }

    /// An id in the path. Something that cannot be an id names nothing that exists.
    ///
    /// @param what the kind of thing, for the refusal
    public <T> T id(String what, Function<String, T> make) {
        return id("id", what, make);
    }

    public <T> T id(String name, String what, Function<String, T> make) {
        String text = path.getOrDefault(name, "");
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(what, "\"" + Shown.of(text) + "\"");
        }
    }

    /// A whole number in the path.
    public int number(String name, String what) {
        return id(name, what, Integer::parseInt);
    }

    public Optional<String> text(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refused(name, "is given " + values.size() + " times; once is enough");
        }
        return values.stream().findFirst().filter(value -> !value.isBlank());
    }

    /// A parameter that is made of text.
    public <T> Optional<T> value(String name, Function<String, T> make) {
        return text(name).map(text -> {
            try {
                return make.apply(text);
            } catch (IllegalArgumentException e) {
                throw refused(name, "does not fit: " + e.getMessage());
            }
        });
    }

    /// The same where there is no answer without it.
    public <T> T required(String name, Function<String, T> make) {
        return value(name, make).orElseThrow(() -> refused(name, "is needed"));
    }

    /// False when it is left out.
    public boolean flag(String name) {
        return text(name)
                .map(value -> switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw refused(name, "is true or false, not \"" + Shown.of(value) + "\"");
                })
                .orElse(false);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> constant(name, text, type));
    }

    /// Given several times, or with commas between.
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        EnumSet<E> chosen = EnumSet.noneOf(type);
        query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .filter(value -> !value.isBlank())
                .forEach(value -> chosen.add(constant(name, value.strip(), type)));
        return chosen;
    }

    /// How many items a page may hold.
    public int limit() {
        int limit = value("limit", Integer::parseInt).orElse(Page.USUAL);
        if (limit < 1 || limit > Page.MOST) {
            throw refused("limit", "is a whole number from 1 to " + Page.MOST);
        }
        return limit;
    }

    public @Nullable String after() {
        return text("after").orElse(null);
    }

    /// The body as a JSON document.
    public <T> T document(Class<T> type) {
        return JsonDocuments.read(body, type);
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        throw refused(name, "\"" + Shown.of(text) + "\" is none of " + words(List.of(type.getEnumConstants())));
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return String.join(
                ", ",
                constants.stream()
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static Refusal refused(String parameter, String words) {
        return new Refusal(ErrorCode.INVALID, "The parameter \"" + parameter + "\" " + words + ".");
    }
}
