package org.gatehouse.service.http.route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gatehouse.contract.Right;
import org.jspecify.annotations.Nullable;

/// A [Route] in the making; it ends with one of the `handledBy` methods. Confined to one thread.
public final class RouteBuilder {
    private final Verb verb;
    private final String template;
    private final String summary;
    private Access access = Access.SIGNED_IN;
    private @Nullable Right right;
    private final List<QueryParameter> query = new ArrayList<>();
    private List<String> takes = List.of();
    private Shape request = Shape.NOTHING;
    private int status = 200;
    private Shape response = Shape.NOTHING;
    private boolean matched;
    private boolean large;
    private boolean streamed;
    private @Nullable BiFunction<Call, String, Object> replay;

    RouteBuilder(Verb verb, String template, String summary) {
        this.verb = verb;
        this.template = template;
        this.summary = summary;
    }

    public RouteBuilder access(Access who) {
        this.access = who;
        return this;
    }

    public RouteBuilder needs(Right needed) {
        this.right = needed;
        return this;
    }

    public RouteBuilder query(QueryParameter... parameters) {
        query.addAll(List.of(parameters));
        return this;
    }

    public RouteBuilder paged() {
        return query(QueryParameter.LIMIT, QueryParameter.AFTER);
    }

    public RouteBuilder answers(Shape shape) {
        this.response = shape;
        return this;
    }

    public RouteBuilder answers(Class<?> type) {
        return answers(Shape.of(type));
    }

    public RouteBuilder creates(Class<?> type) {
        this.status = 201;
        return answers(type);
    }

    public RouteBuilder answersNothing() {
        this.status = 204;
        return this;
    }

    /// An If-Match must come with it.
    public RouteBuilder matched() {
        this.matched = true;
        return this;
    }

    /// Reads bulk documents of these content types.
    public RouteBuilder takesLarge(Shape shape, String... contentTypes) {
        this.request = shape;
        this.takes = List.of(contentTypes);
        this.large = true;
        return this;
    }

    /// Reads files as they come, of whatever length the use case takes.
    public RouteBuilder takesStream(String contentType) {
        this.request = Shape.media(contentType);
        this.takes = List.of(contentType);
        this.streamed = true;
        return this;
    }

    /// Reads JSON documents whose members it looks up itself.
    ///
    /// @param bulk whether they may be as large as an import
    public RouteBuilder takesJson(Shape shape, boolean bulk) {
        this.request = shape;
        this.takes = List.of(Route.JSON);
        this.large = bulk;
        return this;
    }

    /// How a repeated call is answered: with what the first one made, as it is now.
    ///
    /// @param answer from the repeated call and the path of what the first one made
    public RouteBuilder repeats(BiFunction<Call, String, Object> answer) {
        this.replay = answer;
        return this;
    }

    public Route handledBy(Function<Call, Reply> handler) {
        return new Route(
                verb, template, summary, access, right, query, takes, request, status, response, matched, large,
                streamed, replay, handler);
    }

    /// Reads a JSON document of this type first.
    public <T> Route handledBy(Class<T> document, BiFunction<Call, T, Reply> handler) {
        this.request = Shape.of(document);
        this.takes = List.of(Route.JSON);
        return handledBy(call -> handler.apply(call, call.document(document)));
    }
}
