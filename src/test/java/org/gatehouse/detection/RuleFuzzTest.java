package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.event.FieldTable;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.event.MalformedEventException;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;

/// Whatever stands in a file of rules, or in what should be an event, is read or refused; nothing else happens.
class RuleFuzzTest {
    private static final List<String> TEXTS = Stream.of("specification.cases", "correlations.cases")
            .flatMap(CaseFile::read)
            .map(asked -> Rules.whole(asked.rules()))
            .toList();
    private static final List<String> EVENTS = CaseFile.read("specification.cases")
            .flatMap(asked -> asked.events().stream())
            .map(line -> line.substring(1).strip())
            .toList();
    private static final List<String> PIECES = List.of(
            ":",
            "|",
            "*",
            "\\",
            "'",
            "\"",
            "(",
            ")",
            "not ",
            " of ",
            "1 of them",
            "&a",
            "*a",
            "!!str ",
            "- ",
            "\n",
            "---\n",
            "[",
            "{",
            "\u0000",
            "\ud83d",
            "ß",
            "null",
            "~",
            "0x1F",
            "%x%",
            "|re",
            "|all",
            "|base64offset",
            "\t",
            "  ");

    @Property(tries = 2_000)
    void readsOrRefusesRules(@ForAll long seed) {
        Random random = new Random(seed);
        String text = broken(TEXTS.get(random.nextInt(TEXTS.size())), random);
        Compilation compilation = Rules.COMPILER.compile(List.of(new RuleFile("fuzz.yml", text)));
        for (Diagnostic problem : compilation.problems()) {
            assertThat(problem.line()).isPositive();
            assertThat(problem.column()).isPositive();
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.render()).endsWith("^");
        }
        Detector detector = new Detector(compilation.rules());
        Rules.feed(detector, "{\"x\": 1, \"text\": \"evil\"}", 0);
    }

    @Property(tries = 2_000)
    void readsOrRefusesEvents(@ForAll long seed) {
        Random random = new Random(seed);
        String text = broken(EVENTS.get(random.nextInt(EVENTS.size())), random);
        FlatEvent event = new FlatEvent(new FieldTable(Set.of("x", "a.b", "Image", "text"), random.nextBoolean()));
        try {
            event.begin(new LogSource(null, null, null), 0).json(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedEventException e) {
            assertThat(e.getMessage()).endsWith(".");
        }
    }

    private static String broken(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(broken.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(6)));
                case 1 -> broken.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> {
                    int to = Math.min(broken.length(), at + random.nextInt(40));
                    broken.insert(random.nextInt(broken.length() + 1), broken.substring(at, to));
                }
            }
        }
        return broken.toString();
    }
}
