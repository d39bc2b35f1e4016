package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.model.PolicyRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What authors are told of their mistakes, word for word. Each `diagnostics/*.yaml` has its `.expected`; run with the
/// environment variable `GOLDEN=write` to write them anew, then read the difference before committing it.
class DiagnosticsTest {
    private static final Path FOLDER = Path.of("src/test/resources/policy/diagnostics");
    private static final boolean WRITE = "write".equals(System.getenv("GOLDEN"));

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysWhatIsWrong(Path file) throws IOException {
        String name = file.getFileName().toString();
        String yaml = Files.readString(file);
        PolicyRefused refused = catchThrowableOfType(
                PolicyRefused.class, () -> UsProtected.COMPILER.compile(name, new PolicyRef("TEST", 1), yaml));
        assertThat(refused).as("%s must be refused", name).isNotNull();
        Path expected = FOLDER.resolve(name.replace(".yaml", ".expected"));
        String said = refused.getMessage() + "\n";
        if (WRITE) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }
}
