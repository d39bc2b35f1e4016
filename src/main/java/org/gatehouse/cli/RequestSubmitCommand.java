package org.gatehouse.cli;

import java.util.List;
import java.util.Objects;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Ask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks for access.
@Command(
        name = "submit",
        sortOptions = false,
        description = "Ask for access: with a request document, or with options for the common case.",
        footerHeading = "%nThe request is sent under one Idempotency-Key:%n",
        footer = "  when a connection is lost it is sent again, and asked once. --key lets a script try again later.")
final class RequestSubmitCommand implements Runnable {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A request document (JSON); - reads standard input.")
    private @Nullable String document;

    @ArgGroup(validate = false, heading = "%nInstead of a document:%n")
    private AskOptions options = new AskOptions();

    @Option(names = "--key", paramLabel = "KEY", description = "The Idempotency-Key to send (default: a fresh one).")
    private @Nullable String key;

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RequestSubmitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Ask ask = ask();
        ActKey act = key == null ? ActKey.fresh() : new ActKey(key);
        try (ServiceSession session = access.open()) {
            RequestRow row = session.answer(session.requests().submit(ask, act));
            form.write(row, surroundings, this::say);
        }
    }

    private Ask ask() {
        if (document != null) {
            if (options.given()) {
                throw badUsage("Give a document or options, not both.");
            }
            return AskDocument.read(document, surroundings);
        }
        List<String> missing = options.missing();
        if (!missing.isEmpty()) {
            throw badUsage("Missing: " + String.join(", ", missing) + " (or a request document).");
        }
        return options.ask();
    }

    private void say(RequestRow row) {
        surroundings.out().println(RequestWords.standing(row));
    }

    private ParameterException badUsage(String words) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), words);
    }
}
