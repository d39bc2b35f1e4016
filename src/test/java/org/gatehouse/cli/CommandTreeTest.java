package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTreeTest {
    private final Typed typed = new Typed();

    @Test
    void helpNamesEveryCommandExitCodeAndVariable() {
        assertThat(typed.run("--help")).isEqualTo(ExitCode.DONE);
        assertThat(typed.out())
                .contains("console", "service", "request", "shots", "doctor", "version")
                .contains("GATEHOUSE_URL", "GATEHOUSE_TOKEN_FILE")
                .contains("Cannot start");
        assertThat(typed.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console",
                "shots",
                "service",
                "request",
                "request submit",
                "request list",
                "request show",
                "doctor",
                "version"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(typed.run((command + " --help").split(" "))).isEqualTo(ExitCode.DONE);
        assertThat(typed.out()).contains("Usage: gatehouse " + command);
    }

    @Test
    void versionGoesToStdout() {
        assertThat(typed.run("version")).isEqualTo(ExitCode.DONE);
        assertThat(typed.out()).contains("Gatehouse ").contains("Java " + Runtime.version());
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void aMistypedCommandIsBadUsageWithASuggestion() {
        assertThat(typed.run("serivce")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("'serivce'", "gatehouse service", "Try: gatehouse --help");
        assertThat(typed.out()).isEmpty();
    }

    @Test
    void anUnknownOptionIsBadUsageAndPointsAtTheCommandsHelp() {
        assertThat(typed.run("doctor", "--prot", "1")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("--prot", "Try: gatehouse doctor --help");
    }

    @Test
    void aMissingSubcommandIsBadUsage() {
        assertThat(typed.run("request")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("Try: gatehouse request --help");
    }

    @Test
    void aConsoleWithoutADisplaySaysWhatWorksWithoutOne() {
        assertThat(typed.run("console")).isEqualTo(ExitCode.CANNOT_START);
        assertThat(typed.err()).contains("DISPLAY", "service --demo", "shots DIR");
    }

    @Test
    void aTeamsServiceNeedsATokenFile() {
        assertThat(typed.run("console", "--url", "http://127.0.0.1:1")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("--token-file");
    }

    @Test
    void aThemeOrASizeThatIsNoneIsBadUsageAndSaysWhichThereAre() {
        assertThat(typed.run("console", "--theme", "pink")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("light, dark, contrast");
        assertThat(typed.run("shots", "pictures", "--size", "huge")).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(typed.err()).contains("1440x900");
    }
}
