package org.gatehouse.service.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.Documents.RuleSwitchDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.RuleProblem;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleStatus;
import org.gatehouse.contract.RuleView;
import org.gatehouse.detection.engine.RuleHealth;
import org.gatehouse.detection.rule.About;
import org.gatehouse.detection.rule.Correlation;
import org.gatehouse.detection.rule.Rule;
import org.gatehouse.detection.rule.RuleSet;
import org.gatehouse.detection.sigma.Compilation;
import org.gatehouse.detection.sigma.Diagnostic;
import org.gatehouse.detection.sigma.RuleFile;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.service.events.ActivityStore;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.jspecify.annotations.Nullable;

/// What people may ask of rules: how they fare, switched on or off, replayed over stored history.
public final class Rules implements AutoCloseable {
    private static final Duration REPLAYED = Duration.ofDays(7);

    private final RuleEngine engine;
    private final RuleSwitches switches;
    private final ActivityStore store;
    private final WritePath path;
    private final Duration kept;
    private final Replays replays = new Replays();

    /// @param kept how long events are
    public Rules(RuleEngine engine, RuleSwitches switches, ActivityStore store, WritePath path, Duration kept) {
        this.engine = engine;
        this.switches = switches;
        this.store = store;
        this.path = path;
        this.kept = kept;
    }

    /// Compiles files as the service would, for whoever has no service.
    public static Compilation compile(List<RuleFile> files) {
        return RuleBook.COMPILER.compile(files);
    }

    /// All rules, by id.
    ///
    /// @throws Refusal `FORBIDDEN` to people who see only what is theirs
    public List<RuleRow> all(Caller caller) {
        caller.require(Right.SEE_ALL, "see detection rules");
        long now = path.now().toEpochMilli();
        return engine.look(book -> {
            Map<String, RuleHealth> health = book.detector().health(now);
            List<RuleRow> rows = new ArrayList<>();
            for (Rule rule : book.rules()) {
                rows.add(row(rule.about(), "rule", rule.alone(), health));
            }
            for (Correlation correlation : book.correlations()) {
                rows.add(row(correlation.about(), "correlation", correlation.alone(), health));
            }
            rows.sort(Comparator.comparing(RuleRow::id));
            return rows;
        });
    }

    private RuleRow row(About about, String kind, boolean alone, Map<String, RuleHealth> health) {
        RuleHealth is = health.getOrDefault(about.id(), new RuleHealth(0, null, 0, null, 0, 0));
        return new RuleRow(
                about.id(),
                about.title(),
                about.level(),
                kind,
                alone,
                switches.isOn(about.id()),
                about.file(),
                about.line(),
                about.playbook(),
                instant(is.lastEvent()),
                is.events(),
                instant(is.lastMatch()),
                is.matches(),
                is.matchesLastHour(),
                is.nanosPerEvent());
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`
    public RuleView one(Caller caller, String id) {
        RuleRow row = all(caller).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("rule", id));
        return engine.look(book -> {
            About about = book.about(id).orElseThrow(() -> Refusal.notFound("rule", id));
            return new RuleView(
                    row,
                    about.description(),
                    about.falsePositives(),
                    about.tags(),
                    book.source(about.file()),
                    switches.last(id));
        });
    }

    /// How detection as a whole fares, and which files are refused.
    public RuleStatus status(Caller caller) {
        caller.require(Right.SEE_ALL, "see detection rules");
        return engine.look(book -> new RuleStatus(
                book.loadedAt(),
                book.rules().size() + book.correlations().size(),
                book.problems().stream().map(Rules::problem).toList(),
                engine.lookedAt(),
                engine.waiting(),
                engine.lagMs(),
                engine.missed(),
                engine.failed(),
                book.detector().forgotten()));
    }

    private static RuleProblem problem(Diagnostic diagnostic) {
        return new RuleProblem(
                diagnostic.file(),
                diagnostic.line(),
                diagnostic.column(),
                diagnostic.message(),
                diagnostic.sourceLine());
    }

    /// Switches a rule on or off, on record. While it is off it is still run and counted, and raises nothing.
    ///
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID` without a reason
    public RuleView flip(Caller caller, String id, RuleSwitchDocument document) {
        String reason = FreeText.reason(document.reason());
        About about = engine.look(book -> book.about(id)).orElseThrow(() -> Refusal.notFound("rule", id));
        path.change(
                caller,
                step -> {
                    step.caller().require(Right.RUN_RULES, "switch detection rules");
                    EntrySubject subject = new EntrySubject("rule", about.id(), 1);
                    return step.append(
                            EntryDraft.of(EntryType.RULE_SWITCHED, step.caller().actor(), subject)
                                    .with("on", document.on())
                                    .withText("reason", reason));
                },
                entry -> ApiPath.RULES + "/" + id);
        return one(caller, id);
    }

    /// Begins to replay a rule over stored history.
    ///
    /// @throws Refusal `FORBIDDEN`; `NOT_FOUND`; `WRONG_STATE` while another runs; `INVALID` for a text that
    ///         is refused
    public RuleReplay replay(Caller caller, String id, RuleReplayDocument document) {
        caller.require(Right.RUN_RULES, "replay detection rules");
        Duration over = document.over() == null ? REPLAYED : document.over();
        if (over.isNegative() || over.isZero() || over.compareTo(kept) > 0) {
            throw Refusal.invalid("/over", "History is kept for " + kept.toDays() + " days: ask for P1D to as many.");
        }
        RuleSet rules = only(id, document.source() == null ? asItIs() : asItWouldBe(id, document.source()));
        Instant now = path.now();
        return replays.start(id, new Replay(id, rules, store, engine.view(), now.minus(over), now));
    }

    private RuleSet asItIs() {
        return engine.look(book -> new RuleSet(book.rules(), book.correlations()));
    }

    private RuleSet asItWouldBe(String id, String source) {
        Compilation compiled =
                engine.look(book -> book.with(book.about(id).map(About::file).orElse("replayed.yml"), source));
        String file = engine.look(book -> book.about(id).map(About::file).orElse("replayed.yml"));
        List<Diagnostic> wrong = compiled.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(
                    "/source", wrong.stream().map(Diagnostic::render).collect(Collectors.joining("\n")));
        }
        return compiled.rules();
    }

    /// The rule, and those that it counts.
    private static RuleSet only(String id, RuleSet all) {
        Set<String> needed = new HashSet<>(Set.of(id));
        // each correlation comes after those that it counts
        for (Correlation correlation : all.correlations().reversed()) {
            if (needed.contains(correlation.about().id())) {
                needed.addAll(correlation.rules());
            }
        }
        RuleSet found = new RuleSet(
                all.rules().stream()
                        .filter(rule -> needed.contains(rule.about().id()))
                        .toList(),
                all.correlations().stream()
                        .filter(correlation ->
                                needed.contains(correlation.about().id()))
                        .toList());
        boolean there = found.rules().stream()
                        .anyMatch(rule -> rule.about().id().equals(id))
                || found.correlations().stream()
                        .anyMatch(correlation -> correlation.about().id().equals(id));
        if (!there) {
            throw Refusal.notFound("rule", id);
        }
        return found;
    }

    /// How far the last replay of a rule has come.
    ///
    /// @throws Refusal `FORBIDDEN`; `NOT_FOUND` when there was none since the service started
    public RuleReplay replayed(Caller caller, String id) {
        caller.require(Right.SEE_ALL, "see detection rules");
        return replays.of(id)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOT_FOUND,
                        "The rule \"" + id + "\" has not been replayed since the service started."))
                .now();
    }

    /// Stops a replay; what it has found so far is kept.
    public RuleReplay stop(Caller caller, String id) {
        caller.require(Right.RUN_RULES, "replay detection rules");
        replays.of(id).ifPresent(Replay::stop);
        return replayed(caller, id);
    }

    @Override
    public void close() {
        replays.close();
    }
}
