package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.RuleReplay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what a rule would have found.
@Command(
        name = "replay",
        sortOptions = false,
        description = "Run a detection rule over stored history and say what it would have found. Nothing is raised.")
final class RulesReplayCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "RULE", description = "Its id.")
    private @Nullable String id;

    @Option(
            names = "--over",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "How far back, such as 30d; seven days when left out.")
    private @Nullable Duration over;

    @Option(names = "--file", paramLabel = "FILE", description = "The rule as it would be, in place of as it is.")
    private @Nullable Path file;

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RulesReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        String rule = Objects.requireNonNull(id);
        try (ServiceSession session = access.open()) {
            RuleReplay now = session.answer(
                    session.rules().replay(rule, new RuleReplayDocument(over, source()), ActKey.fresh()));
            while (now.state() == RuleReplay.State.RUNNING) {
                session.answer(CompletableFuture.supplyAsync(
                        () -> rule, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS)));
                now = session.answer(session.rules().replayed(rule));
            }
            form.write(now, surroundings, this::print);
        }
    }

    private @Nullable String source() {
        if (file == null) {
            return null;
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw CommandFailure.cannotStart(file + " cannot be read: " + e.getMessage());
        }
    }

    private void print(RuleReplay replay) {
        surroundings
                .out()
                .println("Of " + replay.looked() + " events since " + Times.minute(replay.from())
                        + " it would have found " + replay.matches() + ": " + replay.alerts() + " alerts.");
        if (replay.fault() != null) {
            surroundings.err().println(replay.fault());
        }
        if (!replay.byDay().isEmpty()) {
            TextTable table = new TextTable("DAY", "FOUND");
            for (Map.Entry<String, Long> day : new TreeMap<>(replay.byDay()).entrySet()) {
                table.add(day.getKey(), day.getValue().toString());
            }
            table.print(surroundings.out());
        }
        replay.samples().forEach(sample -> surroundings.out().println(TextTable.printable(sample.summary())));
    }
}
