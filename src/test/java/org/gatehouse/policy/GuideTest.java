package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gatehouse.model.PolicyRef;
import org.junit.jupiter.api.Test;

/// What `docs/policies.md` tells authors is true.
class GuideTest {
    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/policies.md"));
    }

    @Test
    void itsExamplesCanBeAddedToThePack() throws IOException {
        List<String> examples = Pattern.compile("(?s)```yaml\\n(.*?)```")
                .matcher(guide())
                .results()
                .map(result -> result.group(1))
                .toList();
        assertThat(examples).hasSize(3);
        String text = UsProtected.text() + "\n" + String.join("\n", examples).indent(2);
        assertThat(UsProtected.COMPILER
                        .compile("guide.yaml", new PolicyRef("US-PROTECTED", 2), text)
                        .ref()
                        .version())
                .isEqualTo(2);
    }

    @Test
    void itNamesEveryFieldARuleCanRead() throws IOException {
        List<String> named = Pattern.compile("[a-z_]+")
                .matcher(guide())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(named).containsAll(Vocabulary.fieldNames()).containsAll(Vocabulary.VARIABLES.keySet());
    }
}
