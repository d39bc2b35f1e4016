package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gatehouse.policy.Scenario.Act;
import org.gatehouse.policy.Scenario.Party;
import org.gatehouse.policy.Scenario.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a scenario answers, and what its author is told of mistakes, word for word: `GOLDEN=write` writes that anew.
class ScenarioTest {
    private static final Path FOLDER = Path.of("src/test/resources/policy/scenarios");
    private static final boolean WRITE = "write".equals(System.getenv("GOLDEN"));
    private static final ScenarioCompiler COMPILER = new ScenarioCompiler();
    private static final String WORLD = """
            {"scenario": "small", "title": "Small",
             "subjects": [{"type": "user", "id": "ann", "properties":
               {"age": 7, "share": 0.5, "old": false, "teams": ["a", "7"], "home": {"city": "Reston"}, "gone": null}}],
             "resources": [{"type": "file", "id": "1"}],
             "unlisted": ["page"],
             "actions": ["read", "write"],
             "rules": [{"id": "all", "title": "All of it.", "actions": ["read"], "when":
               "subject.properties.age == 7 && subject.properties.share < 0.6 && !subject.properties.old &&
                '7' in subject.properties.teams && subject.properties.home.city == 'Reston' &&
                !has(subject.properties.gone)"},
              {"id": "asked", "title": "As the question has it.", "actions": ["write"],
               "when": "resource.properties.open && context.hour < 18 && action.properties.quietly"}]}
            """;
    private static final Party ANN = new Party("user", "ann", Map.of());
    private static final Party FILE = new Party("file", "1", Map.of());
    private static final Act READ = new Act("read", Map.of());

    private final Scenario world = COMPILER.compile("small.json", WORLD);

    private Why why(Party subject, Act action, Party resource) {
        return world.judge(subject, action, resource, Map.of("hour", 12L)).why();
    }

    @Test
    void jsonIsReadAsYaml() {
        assertThat(world.judge(ANN, READ, FILE, Map.of()).rule()).isEqualTo("all");
        assertThat(world.subjects("user")).containsExactly("ann");
        assertThat(world.resources("page")).isEmpty();
        assertThat(world.actions()).containsExactly("read", "write");
    }

    @Test
    void whatItDoesNotSayIsDenied() {
        assertThat(why(new Party("user", "bob", Map.of()), READ, FILE)).isEqualTo(Why.UNKNOWN_SUBJECT);
        assertThat(why(new Party("robot", "ann", Map.of()), READ, FILE)).isEqualTo(Why.UNKNOWN_SUBJECT);
        assertThat(why(ANN, READ, new Party("file", "2", Map.of()))).isEqualTo(Why.UNKNOWN_RESOURCE);
        assertThat(why(ANN, READ, new Party("page", "2", Map.of()))).isEqualTo(Why.ALLOWED);
        assertThat(why(ANN, new Act("peek", Map.of()), FILE)).isEqualTo(Why.UNKNOWN_ACTION);
        assertThat(why(ANN, new Act("write", Map.of()), FILE)).isEqualTo(Why.NO_RULE);
    }

    @Test
    void whatAQuestionSaysGoesBeforeWhatIsKnown() {
        Act quietly = new Act("write", Map.of("quietly", true));
        assertThat(why(ANN, quietly, new Party("file", "1", Map.of("open", true))))
                .isEqualTo(Why.ALLOWED);
        assertThat(why(ANN, quietly, new Party("file", "1", Map.of("open", "yes"))))
                .as("a condition that cannot be asked is no yes")
                .isEqualTo(Why.NO_RULE);
        assertThat(why(new Party("user", "ann", Map.of("age", 8L)), READ, FILE)).isEqualTo(Why.NO_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mistakes.yaml", "alias.yaml", "broken.json.yaml"})
    void mistakesAreSaidWithTheirPlace(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));

        PolicyRefused refused = catchThrowableOfType(PolicyRefused.class, () -> COMPILER.compile(name, text));

        Path expected = FOLDER.resolve(name.replace(".yaml", ".expected"));
        String said = refused.getMessage() + "\n";
        if (WRITE) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void itIsSmall() {
        StringBuilder subjects = new StringBuilder();
        for (int i = 0; i < 2_001; i++) {
            subjects.append("  - {type: user, id: a%d}\n".formatted(i));
        }
        String text = "scenario: big\ntitle: Big\nsubjects:\n" + subjects
                + "actions: [read]\nrules:\n  - {id: a, title: A, when: 'true'}\n";

        assertThatThrownBy(() -> COMPILER.compile("big.yaml", text)).hasMessageContaining("More than 2000 subjects");
        assertThatThrownBy(() -> COMPILER.compile("big.yaml", "x".repeat(300_000)))
                .hasMessageContaining("split the scenario");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authzen-certification", "authzen-todo", "authzen-search"})
    void thoseThatShipAreGood(String name) throws IOException {
        Path file = Path.of("resources/scenarios", name + ".yaml");

        assertThat(COMPILER.compile(name, Files.readString(file)).id()).isEqualTo(name);
    }
}
