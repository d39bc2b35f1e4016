package org.gatehouse.service.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    private final RouteTable table = new RouteTable(List.of(
            route(Verb.GET, "/a"),
            route(Verb.POST, "/a"),
            route(Verb.GET, "/a/{id}"),
            route(Verb.GET, "/a/written"),
            route(Verb.GET, "/a/{id}/b/{number}"),
            route(Verb.GET, "/rest/{name+}"),
            route(Verb.POST, "/rest/import")));

    @Test
    void findsByWhatIsWrittenThenByNameThenByTheRest() {
        assertThat(found("a")).isEqualTo("/a []");
        assertThat(found("a", "written")).isEqualTo("/a/written []");
        assertThat(found("a", "x")).isEqualTo("/a/{id} [x]");
        assertThat(found("a", "written", "b", "2")).isEqualTo("/a/{id}/b/{number} [written, 2]");
        assertThat(found("rest", "x")).isEqualTo("/rest/{name+} [x]");
        assertThat(found("rest", "x", "y", "z")).isEqualTo("/rest/{name+} [x/y/z]");
        assertThat(found("rest", "import", "x")).isEqualTo("/rest/{name+} [import/x]");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (List<String> path : List.of(
                List.of(""),
                List.of("b"),
                List.of("a", ""),
                List.of("a", "x", "b"),
                List.of("a", "x", "b", ""),
                List.of("rest"),
                List.of("rest", ""),
                List.of("A"))) {
            assertThat(table.find(path)).as("%s", path).isEmpty();
        }
    }

    @Test
    void tellsWhatCanBeDoneAtAPath() {
        assertThat(table.find(List.of("a")).orElseThrow().verbs()).containsExactly(Verb.GET, Verb.POST);
        assertThat(table.find(List.of("a", "x")).orElseThrow().route(Verb.DELETE))
                .isEmpty();
    }

    @Test
    void twoRoutesForOneThingAreAMistake() {
        assertThatThrownBy(() -> new RouteTable(List.of(route(Verb.GET, "/a/{x}"), route(Verb.GET, "/a/{y}"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GET /a/{y} is there twice");
    }

    private String found(String... segments) {
        RouteTable.Found found = table.find(List.of(segments)).orElseThrow();
        return found.byVerb().values().iterator().next().template() + " " + found.values();
    }

    private static Route route(Verb verb, String template) {
        return new RouteBuilder(verb, template, "Do something").handledBy(call -> Reply.noContent());
    }
}
