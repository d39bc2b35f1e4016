package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.engine.Match;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.RuleSet;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.detection.sigma.SigmaCompiler;
import org.gatehouse.detection.sigma.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules that ship: each is found by what it is for, and by nothing beside. Beside each stand events, `second
/// event`, and what they raise after `=>`.
class ShippedRulesTest {
    private static final Path RULES = Path.of("resources/rules");
    private static final Path CASES = Path.of("src/test/resources/detection/rules");
    private static final Pattern LINE = Pattern.compile("(\\d+) (\\{.*})(?: => (.*))?");
    private static final SigmaCompiler COMPILER =
            new SigmaCompiler(new Taxonomy(Set.of("data_access", "feed_health"), Set.of()));

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    private static RuleSet compile(List<String> names) throws IOException {
        List<RuleFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new RuleFile(name, Files.readString(RULES.resolve(name))));
        }
        Compilation compilation = COMPILER.compile(files);
        assertThat(compilation.problems().stream().map(Diagnostic::render)).isEmpty();
        return compilation.rules();
    }

    @ParameterizedTest
    @MethodSource("names")
    void raisesWhatItIsForAndNothingElse(String name) throws IOException {
        Detector detector = new Detector(compile(List.of(name)));
        List<String> lines = Files.readAllLines(CASES.resolve(name.replace(".yml", ".cases")));
        int quiet = 0;
        int raised = 0;
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            String expected = parts.group(3) == null ? "" : parts.group(3);
            assertThat(String.join(", ", feed(detector, parts.group(2), Long.parseLong(parts.group(1)))))
                    .as(line)
                    .isEqualTo(expected);
            raised += expected.isEmpty() ? 0 : 1;
            quiet += expected.isEmpty() ? 1 : 0;
        }
        assertThat(raised).isPositive();
        assertThat(quiet).isPositive();
    }

    private static List<String> feed(Detector detector, String json, long second) {
        String category = json.startsWith("{\"feed\"") ? "feed_health" : "data_access";
        FlatEvent event = new FlatEvent(detector.fields())
                .begin(new LogSource(category, "trino", "trino-va-1"), second * 1_000)
                .json(json.getBytes(StandardCharsets.UTF_8));
        return detector.feed(event, "e" + second, second * 1_000).stream()
                .filter(Match::alone)
                .map(match -> match.about().id())
                .toList();
    }

    @Test
    void allOfThemWorkTogetherAndAreListed() throws IOException {
        assertThat(Files.readAllLines(RULES.resolve("list.txt"))).isEqualTo(names());
        RuleSet rules = compile(names());
        Set<About> findings = new TreeSet<>(Comparator.comparing(About::id));
        rules.rules().stream().filter(rule -> rule.alone()).forEach(rule -> findings.add(rule.about()));
        rules.correlations().stream().filter(rule -> rule.alone()).forEach(rule -> findings.add(rule.about()));
        assertThat(findings).hasSize(names().size()).allSatisfy(about -> {
            assertThat(about.description()).as(about.id()).hasSizeGreaterThan(40);
            assertThat(about.falsePositives()).as(about.id()).isNotEmpty();
            assertThat(about.playbook()).as(about.id()).isNotBlank();
        });
    }
}
