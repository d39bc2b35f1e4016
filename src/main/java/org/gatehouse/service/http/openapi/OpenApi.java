package org.gatehouse.service.http.openapi;

import static org.gatehouse.service.http.openapi.Schemas.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.contract.Problem;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.http.route.Shape;

/// Describes a table of routes as an OpenAPI 3.1 document.
public final class OpenApi {
    private final RouteTable table;
    private final String version;
    private final Schemas schemas = new Schemas();

    private OpenApi(RouteTable table, String version) {
        this.table = table;
        this.version = version;
    }

    /// @param version of the service
    /// @return the document, as JSON-like maps and lists
    public static Map<String, Object> describe(RouteTable table, String version) {
        return new OpenApi(table, version).document();
    }

    private Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (Route route : table.routes()) {
            paths.computeIfAbsent(path(route), ignored -> new LinkedHashMap<>())
                    .put(route.verb().name().toLowerCase(Locale.ROOT), operation(route));
        }
        Map<String, Object> problem = schemas.of(Problem.class);
        Map<String, Object> problemResponse = ordered(
                "description",
                "It was not done; the code says why",
                "content",
                ordered(Problem.MEDIA_TYPE, ordered("schema", problem)));
        return ordered(
                "openapi",
                "3.1.0",
                "info",
                ordered("title", "Gatehouse", "version", version),
                "paths",
                paths,
                "components",
                ordered(
                        "schemas",
                        schemas.named(),
                        "responses",
                        ordered("Problem", problemResponse),
                        "securitySchemes",
                        ordered("bearer", ordered("type", "http", "scheme", "bearer"))));
    }

    private static String path(Route route) {
        return route.template().replace("+}", "}");
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = ordered("summary", route.summary(), "operationId", operationId(route));
        if (route.right() != null) {
            operation.put(
                    "description", "Takes the right `" + route.right().name().toLowerCase(Locale.ROOT) + "`.");
        }
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (!route.takes().isEmpty()) {
            operation.put("requestBody", ordered("required", true, "content", requestContent(route)));
        }
        operation.put("responses", responses(route));
        operation.put("security", security(route.access()));
        return operation;
    }

    private static String operationId(Route route) {
        String path = path(route).substring(1).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
        return route.verb().name().toLowerCase(Locale.ROOT) + "_" + path;
    }

    private static List<Object> security(Access access) {
        boolean token = access == Access.SIGNED_IN || access == Access.FEED || access.gates();
        return token ? List.of(ordered("bearer", List.of())) : List.of();
    }

    private static List<Object> parameters(Route route) {
        List<Object> parameters = new ArrayList<>();
        for (String name : route.pathParameters()) {
            parameters.add(parameter("path", name, true, null, ordered("type", "string")));
        }
        for (QueryParameter query : route.query()) {
            parameters.add(parameter("query", query.name(), false, query.summary(), schema(query)));
        }
        if (route.keyed()) {
            Map<String, Object> schema =
                    ordered("type", "string", "minLength", 1, "maxLength", 200, "pattern", "^[!-~]+$");
            parameters.add(parameter("header", "Idempotency-Key", true, "A new one for each new act", schema));
        }
        if (route.matched()) {
            parameters.add(
                    parameter("header", "If-Match", true, "The ETag of what was read", ordered("type", "string")));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(
            String in, String name, boolean required, @org.jspecify.annotations.Nullable String words, Object schema) {
        Map<String, Object> parameter = ordered("name", name, "in", in, "required", required);
        if (words != null) {
            parameter.put("description", words);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> schema(QueryParameter query) {
        Map<String, Object> one = query.number()
                ? ordered("type", "integer")
                : query.values().isEmpty()
                        ? ordered("type", "string")
                        : ordered("type", "string", "enum", query.values());
        return query.many() ? ordered("type", "array", "items", one) : one;
    }

    private Map<String, Object> requestContent(Route route) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (String contentType : route.takes()) {
            content.put(
                    contentType,
                    contentType.equals(Route.JSON)
                            ? json(route.request())
                            : ordered("schema", ordered("type", "string")));
        }
        return content;
    }

    private Map<String, Object> json(Shape shape) {
        Map<String, Object> media = ordered("schema", schema(shape));
        Examples.of(shape).ifPresent(example -> media.put("example", example));
        return media;
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> good = ordered("description", "Done");
        String contentType = route.response() instanceof Shape.Media(String media) ? media : Route.JSON;
        if (!(route.response() instanceof Shape.Nothing)) {
            good.put("content", ordered(contentType, ordered("schema", schema(route.response()))));
        }
        return ordered(
                Integer.toString(route.status()), good, "default", ordered("$ref", "#/components/responses/Problem"));
    }

    private Map<String, Object> schema(Shape shape) {
        return switch (shape) {
            case Shape.Nothing() -> Map.of();
            case Shape.One(var type) -> schemas.of(type);
            case Shape.PageOf(var item) -> schemas.pageOf(item);
            case Shape.ListOf(var item) -> schemas.listOf(item);
            case Shape.Media(String contentType) -> ordered("type", "string", "contentMediaType", contentType);
        };
    }
}
