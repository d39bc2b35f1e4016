package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckCommandTest {
    private static final String RULE = """
            title: Ours
            logsource:
                category: data_access
            detection:
                selection:
                    gatehouse.user: mei
                condition: selection
            """;

    @TempDir
    private Path folder;

    private final Typed typed = new Typed();

    @Test
    void saysWhatIsTakenAndWhatIsWrong() throws IOException {
        Path good = Files.writeString(folder.resolve("good.yml"), RULE);
        Path bad = Files.writeString(folder.resolve("bad.yml"), RULE.replace("condition: selection", "condition: all"));

        assertThat(typed.run("rules", "check", good.toString())).isEqualTo(ExitCode.DONE);
        assertThat(typed.run("rules", "check", good.toString(), bad.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(typed.err()).contains("bad.yml:7:16:").contains("There is no search \"all\"");
        assertThat(typed.run("rules", "check", folder.resolve("none.yml").toString()))
                .isEqualTo(ExitCode.CANNOT_START);
    }
}
