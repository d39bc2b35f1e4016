package org.gatehouse.console.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /// A key as a literal in a call of `text(…)`, and not one that is put together.
    private static final Pattern LITERAL_KEY = Pattern.compile("\\.text\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*[,)]");

    @Test
    void fillsInParameters() {
        assertThat(Messages.of(Map.of("hello", "Hello {0}, on {1}")).text("hello", "Ada", "duty"))
                .isEqualTo("Hello Ada, on duty");
    }

    @Test
    void choosesThePluralAndGroupsThousands() {
        Messages messages = Messages.of(Map.of("n", "{0,choice,0#no requests|1#one request|1<{0} requests} waiting"));

        assertThat(messages.text("n", 0)).isEqualTo("no requests waiting");
        assertThat(messages.text("n", 1)).isEqualTo("one request waiting");
        assertThat(messages.text("n", 12_345)).isEqualTo("12\u202f345 requests waiting");
    }

    @Test
    void groupsPlainNumbers() {
        assertThat(Messages.of(Map.of("n", "{0} events")).text("n", 3412L)).isEqualTo("3\u202f412 events");
    }

    @Test
    void refusesAKeyWithoutAText() {
        Messages messages = Messages.of(Map.of());

        assertThatThrownBy(() -> messages.text("no.such.key"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no.such.key");
    }

    @Test
    void hasATextForEveryKeyTheConsoleNames() throws IOException {
        Messages messages = Messages.load();

        assertThat(keysNamedInSources())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages.has(key))
                        .as("resources/i18n/messages.properties has %s", key)
                        .isTrue());
    }

    @Test
    void keepsToThePatternsAndToTypographicApostrophes() throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("resources/i18n/messages.properties"))) {
            texts.load(in);
        }

        assertThat(texts).allSatisfy((key, text) -> {
            assertThat(new MessageFormat(text.toString()).toPattern()).isNotBlank();
            assertThat(text.toString()).as("text of %s", key).doesNotContain("'");
        });
    }

    private static Set<String> keysNamedInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/gatehouse/console"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL_KEY
                        .matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(call -> keys.add(call.replaceAll("(?s).*\"([^\"]*)\".*", "$1")));
            }
        }
        return keys;
    }
}
