package org.gatehouse.model.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What queries mean, what is said about those that mean nothing, and what may be written next.
class QueryLanguageTest {
    @Test
    void theExampleOfTheDocumentationReadsAsMeant() {
        QueryParser.Parsed parsed = QueryParser.parse(
                "class:protected affiliation:parent rows>1000 -source:pg-safety \"jo x\" -bytes<=10k");

        assertThat(parsed.mistakes()).isEmpty();
        assertThat(parsed.query().terms())
                .containsExactly(
                        new Term.Match(Field.CLASS, false, List.of("protected")),
                        new Term.Match(Field.AFFILIATION, false, List.of("parent")),
                        new Term.Compare(Field.ROWS, false, Comparison.MORE, 1_000),
                        new Term.Match(Field.SOURCE, true, List.of("pg-safety")),
                        new Term.Word("jo x", false),
                        new Term.Compare(Field.BYTES, true, Comparison.AT_MOST, 10_000));
    }

    @Test
    void mistakesAreDrawnWithACaret() throws IOException {
        String golden;
        try (InputStream in =
                Objects.requireNonNull(QueryLanguageTest.class.getResourceAsStream("/query/mistakes.golden"))) {
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String drawn = Stream.of(golden.split("\n\n", -1))
                .map(block -> block.lines().findFirst().orElseThrow())
                .map(query -> QueryParser.parse(query).mistakes().getFirst().drawn(query))
                .collect(Collectors.joining("\n\n", "", "\n"));

        assertThat(drawn).isEqualTo(golden);
    }

    @Test
    void fieldsAndTheirWordsAreCompleted() {
        assertThat(Completion.at("class:protected co", 18))
                .extracting(Completion::text)
                .containsExactly("coverage:", "country:", "column:");
        assertThat(Completion.at("-class:public,p", 15))
                .containsExactly(new Completion(14, 15, "public", ""), new Completion(14, 15, "protected", ""));
        assertThat(Completion.at("ro", 2)).extracting(Completion::text).containsExactly("rows>");
        assertThat(Completion.at("", 0)).hasSize(Field.values().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "a,b", "class:public ,x", ",,,", "-,"})
    void aCommaOutsideOfAFieldIsAMistakeInItsPlace(String text) {
        assertThat(QueryParser.parse(text).mistakes())
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(text.charAt(mistake.at())).isEqualTo(','));
    }

    @Property(tries = 500)
    void nothingThatIsTypedIsThrownBack(@ForAll String text) {
        assertThatCode(() -> QueryParser.parse(text)).doesNotThrowAnyException();
        assertThatCode(() -> Completion.at(text, text.length())).doesNotThrowAnyException();
        QueryParser.parse(text)
                .mistakes()
                .forEach(mistake -> assertThat(mistake.drawn(text)).contains("^"));
    }
}
