package org.gatehouse.service.http.route;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All routes, found by walking the segments of a path: written ones before `{names}`, and those before `{names+}`,
/// which take the rest of the path. Immutable.
public final class RouteTable {
    private final List<Route> routes;
    private final Node root = new Node();

    /// @throws IllegalArgumentException when two routes answer to the same method and path
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.routes.forEach(this::add);
    }

    public List<Route> routes() {
        return routes;
    }

    /// A path that is known.
    ///
    /// @param values of the template's `{names}`, in order
    public record Found(Map<Verb, Route> byVerb, List<String> values) {
        public Found {
            byVerb = Map.copyOf(byVerb);
            values = List.copyOf(values);
        }

        public Optional<Route> route(Verb verb) {
            return Optional.ofNullable(byVerb.get(verb));
        }

        public SortedSet<Verb> verbs() {
            return new TreeSet<>(byVerb.keySet());
        }
    }

    /// @param segments of the path, decoded
    public Optional<Found> find(List<String> segments) {
        List<String> values = new ArrayList<>();
        Node end = root.walk(segments, 0, values);
        return end == null ? Optional.empty() : Optional.of(new Found(end.routes, values));
    }

    private void add(Route route) {
        Node node = root;
        for (String segment : route.template().substring(1).split("/", -1)) {
            node = node.into(segment);
        }
        if (node.routes.put(route.verb(), route) != null) {
            throw new IllegalArgumentException(route.verb() + " " + route.template() + " is there twice");
        }
    }

    private static final class Node {
        private final Map<String, Node> written = new HashMap<>();
        private final Map<Verb, Route> routes = new EnumMap<>(Verb.class);
        private @Nullable Node named;
        private @Nullable Node rest;

        Node into(String segment) {
            if (!Route.isName(segment)) {
                return written.computeIfAbsent(segment, ignored -> new Node());
            }
            if (Route.takesRest(segment)) {
                rest = rest == null ? new Node() : rest;
                return rest;
            }
            named = named == null ? new Node() : named;
            return named;
        }

        @Nullable
        Node walk(List<String> segments, int at, List<String> values) {
            if (at == segments.size()) {
                return routes.isEmpty() ? null : this;
            }
            Node next = written.get(segments.get(at));
            Node found = next == null ? null : next.walk(segments, at + 1, values);
            if (found == null) {
                found = walkNamed(segments, at, values);
            }
            if (found == null && rest != null && !segments.getLast().isEmpty()) {
                values.add(String.join("/", segments.subList(at, segments.size())));
                return rest;
            }
            return found;
        }

        private @Nullable Node walkNamed(List<String> segments, int at, List<String> values) {
            if (named == null || segments.get(at).isEmpty()) {
                return null;
            }
            values.add(segments.get(at));
            Node found = named.walk(segments, at + 1, values);
            if (found == null) {
                values.removeLast();
            }
            return found;
        }
    }
}
