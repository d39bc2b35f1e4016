package org.gatehouse.service.detection;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.detection.engine.Detector;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Correlation;
import org.gatehouse.detection.rule.Rule;
import org.gatehouse.detection.rule.RuleSet;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.detection.sigma.SigmaCompiler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules as they were read last. Confined to whoever holds the engine's lock.
final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    static final SigmaCompiler COMPILER = new SigmaCompiler(EventView.TAXONOMY);

    private final RuleLibrary library;
    private final InstantSource clock;
    private List<RuleFile> files = List.of();
    private Compilation compiled = new Compilation(RuleSet.EMPTY, List.of());
    private Detector detector = new Detector(compiled.rules());
    private Instant loadedAt = Instant.EPOCH;

    RuleBook(RuleLibrary library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    /// Reads the files again, and begins to work by them when anything in them has changed: what rules that mean the
    /// same have counted is kept. When they cannot be read, those before go on.
    ///
    /// @return whether anything has changed
    boolean reload() {
        List<RuleFile> now;
        try {
            now = library.read();
        } catch (IOException e) {
            LOG.warn("The rules could not be read again; those read at {} go on: {}", loadedAt, e.toString());
            return false;
        }
        if (now.equals(files)) {
            return false;
        }
        Compilation next = COMPILER.compile(now);
        detector = new Detector(next.rules(), detector);
        compiled = next;
        files = now;
        loadedAt = clock.instant();
        next.problems().forEach(problem -> LOG.warn("Refused: {}", problem.render()));
        return true;
    }

    Detector detector() {
        return detector;
    }

    Instant loadedAt() {
        return loadedAt;
    }

    List<Diagnostic> problems() {
        return compiled.problems();
    }

    List<RuleFile> files() {
        return files;
    }

    List<Rule> rules() {
        return compiled.rules().rules();
    }

    List<Correlation> correlations() {
        return compiled.rules().correlations();
    }

    Optional<About> about(String id) {
        return Stream.concat(
                        rules().stream().map(Rule::about),
                        correlations().stream().map(Correlation::about))
                .filter(about -> about.id().equals(id))
                .findFirst();
    }

    /// The text of a file; empty when it is gone.
    String source(String file) {
        return files.stream()
                .filter(each -> each.name().equals(file))
                .findFirst()
                .map(RuleFile::text)
                .orElse("");
    }

    /// All rules, one file being as a text says, or there in addition.
    Compilation with(String file, String text) {
        List<RuleFile> changed = new ArrayList<>();
        changed.add(new RuleFile(file, text));
        files.stream().filter(each -> !each.name().equals(file)).forEach(changed::add);
        return COMPILER.compile(changed);
    }
}
