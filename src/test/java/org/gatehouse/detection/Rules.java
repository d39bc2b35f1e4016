package org.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.engine.Match;
import org.gatehouse.detection.event.FlatEvent;
import org.gatehouse.detection.event.LogSource;
import org.gatehouse.detection.rule.RuleSet;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.detection.sigma.SigmaCompiler;
import org.gatehouse.detection.sigma.Taxonomy;

/// Rules for tests, and events in JSON run past them.
final class Rules {
    static final LogSource SOURCE = new LogSource("test", "product", "service");
    static final SigmaCompiler COMPILER = new SigmaCompiler(Taxonomy.ANYTHING);

    private Rules() {}

    /// A whole rule around what stands under `detection:`, or the text as it is when it is a whole file already.
    static String whole(String text) {
        if (text.startsWith("title:") || text.contains("\ntitle:") || text.startsWith("placeholders:")) {
            return text;
        }
        return "title: Rule under test\nid: under-test\nlogsource:\n    category: test\ndetection:\n" + text.indent(4);
    }

    static RuleSet compile(String... texts) {
        List<RuleFile> files = new ArrayList<>();
        Arrays.stream(texts).forEach(text -> files.add(new RuleFile("rule-" + files.size() + ".yml", text)));
        Compilation compilation = COMPILER.compile(files);
        assertThat(compilation.problems().stream().map(Diagnostic::render)).isEmpty();
        return compilation.rules();
    }

    static Detector detector(String text) {
        return new Detector(compile(whole(text)));
    }

    /// Ids of what matches, the event happening so many milliseconds after 1970.
    static List<String> feed(Detector detector, String json, long at) {
        return matches(detector, json, at).stream()
                .filter(Match::alone)
                .map(match -> match.about().id())
                .sorted()
                .toList();
    }

    static List<Match> matches(Detector detector, String json, long at) {
        FlatEvent event =
                new FlatEvent(detector.fields()).begin(SOURCE, at).json(json.getBytes(StandardCharsets.UTF_8));
        return detector.feed(event, "e" + at, at);
    }
}
