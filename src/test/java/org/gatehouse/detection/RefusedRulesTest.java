package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.detection.sigma.SigmaCompiler;
import org.gatehouse.detection.sigma.Taxonomy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What authors are told of their mistakes, word for word. Each `refused/*.yml` has its `.expected`; run with the
/// environment variable `GOLDEN=write` to write them anew, then read the difference before committing it.
class RefusedRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/detection/refused");
    private static final boolean WRITE = "write".equals(System.getenv("GOLDEN"));
    private static final SigmaCompiler COMPILER =
            new SigmaCompiler(new Taxonomy(Set.of("data_access", "feed_health"), Set.of("trino", "postgresql")));

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysWhatIsWrong(Path file) throws IOException {
        String name = file.getFileName().toString();
        Compilation compilation = COMPILER.compile(List.of(new RuleFile(name, Files.readString(file))));
        assertThat(compilation.problems()).as("%s must be refused", name).isNotEmpty();
        assertThat(compilation.rules().rules()).isEmpty();
        assertThat(compilation.rules().correlations()).isEmpty();
        Path expected = FOLDER.resolve(name.replace(".yml", ".expected"));
        String said = compilation.problems().stream().map(Diagnostic::render).collect(Collectors.joining("\n")) + "\n";
        if (WRITE) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }
}
