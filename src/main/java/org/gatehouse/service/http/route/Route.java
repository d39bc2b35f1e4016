package org.gatehouse.service.http.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gatehouse.contract.Right;
import org.jspecify.annotations.Nullable;

/// One thing that can be called: everything that dispatching and description need to know of it.
///
/// @param template the path, with `{names}`
/// @param summary what it does, for the description
/// @param right what a caller must be allowed; null when the use case alone decides
/// @param query the parameters it knows; any other is refused
/// @param takes the content types it reads; empty when it takes no body
/// @param request the document it reads, when that is JSON
/// @param status of the answer when it succeeds
/// @param matched whether an If-Match must come with it
/// @param large whether it takes bulk documents
/// @param streamed whether its body is read as it comes, and not before
/// @param replay the answer to a repeated call, from the path of what the first one made; null: it needs no
///         Idempotency-Key
public record Route(
        Verb verb,
        String template,
        String summary,
        Access access,
        @Nullable Right right,
        List<QueryParameter> query,
        List<String> takes,
        Shape request,
        int status,
        Shape response,
        boolean matched,
        boolean large,
        boolean streamed,
        @Nullable BiFunction<Call, String, Object> replay,
        Function<Call, Reply> handler) {
    public static final String JSON = "application/json";

    public Route {
        query = List.copyOf(query);
        takes = List.copyOf(takes);
    }

    public static RouteBuilder get(String template, String summary) {
        return new RouteBuilder(Verb.GET, template, summary);
    }

    public static RouteBuilder post(String template, String summary) {
        return new RouteBuilder(Verb.POST, template, summary);
    }

    public static RouteBuilder put(String template, String summary) {
        return new RouteBuilder(Verb.PUT, template, summary);
    }

    public static RouteBuilder delete(String template, String summary) {
        return new RouteBuilder(Verb.DELETE, template, summary);
    }

    /// Whether an Idempotency-Key must come with it.
    public boolean keyed() {
        return replay != null;
    }

    /// The names in the template, in order.
    public List<String> pathParameters() {
        List<String> names = new ArrayList<>();
        for (String segment : template.substring(1).split("/", -1)) {
            if (isName(segment)) {
                names.add(segment.substring(1, segment.length() - (takesRest(segment) ? 2 : 1)));
            }
        }
        return List.copyOf(names);
    }

    /// Whether it stands for all that follows in the path.
    static boolean takesRest(String segment) {
        return segment.endsWith("+}");
    }

    static boolean isName(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
