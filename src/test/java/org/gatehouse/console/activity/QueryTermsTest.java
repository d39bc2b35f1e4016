package org.gatehouse.console.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.gatehouse.model.query.QueryParser;
import org.junit.jupiter.api.Test;

class QueryTermsTest {
    @Test
    void theOtherTermsStayAsTheyWereWritten() {
        String query = "rows>10k  class:protected -source:pg-safety client:\"my tool\" profiles";

        assertThat(QueryTerms.with(query, "class", Set.of("public", "excepted")))
                .isEqualTo("rows>10k class:excepted,public -source:pg-safety client:\"my tool\" profiles");
        assertThat(QueryTerms.with(query, "class", Set.of()))
                .isEqualTo("rows>10k -source:pg-safety client:\"my tool\" profiles");
        assertThat(QueryTerms.with(query, "source", Set.of("trino-va-1"))).endsWith(" profiles source:trino-va-1");
    }

    @Test
    void aFieldThatIsAskedForTwiceOrForWhatDoesNotFitHasNoTicks() {
        assertThat(QueryTerms.ticks("class:protected,public country:us country:sg -source:pg-safety rows>1"))
                .isEqualTo(Map.of("class", Set.of("protected", "public")));
    }

    @Property(tries = 200)
    void whatIsTickedIsWhatIsAskedForWhateverTheValues(
            @ForAll @Size(min = 1, max = 4)
                    Set<@AlphaChars @Chars({' ', ',', '-', ':', '.'}) @StringLength(min = 1, max = 8) String> values) {
        Set<String> asked = values.stream()
                .map(value -> value.toLowerCase(java.util.Locale.ROOT))
                .collect(java.util.stream.Collectors.toSet());
        String query = QueryTerms.with("class:protected", "client", asked);

        assertThat(QueryParser.parse(query).mistakes()).isEmpty();
        assertThat(QueryTerms.ticks(query).get("client")).isEqualTo(asked);
        assertThat(QueryTerms.with(query, "client", Set.of())).isEqualTo("class:protected");
    }
}
