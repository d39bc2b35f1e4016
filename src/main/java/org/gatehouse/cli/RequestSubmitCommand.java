package org.gatehouse.cli;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestId;
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
        description = {
            "Ask for access: with a request document, or with options for the common case.",
            "With --draft it is saved for you alone; the id of a draft submits that."
        },
        footerHeading = "%nThe request is sent under one Idempotency-Key:%n",
        footer = "  when a connection is lost it is sent again, and asked once. --key lets a script try again later.")
final class RequestSubmitCommand implements Runnable {
    private static final Pattern DRAFT = Pattern.compile("REQ-[0-9]+");

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = {
                "A request document (JSON); - reads standard input.",
                "Or the id of a draft, which is submitted as it stands."
            })
    private @Nullable String document;

    @Option(names = "--draft", description = "Save it as a draft: words may be missing, nobody else sees it.")
    private boolean draft;

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
        Function<RequestCalls, CompletableFuture<RequestRow>> call = call();
        try (ServiceSession session = access.open()) {
            form.write(session.answer(call.apply(session.requests())), surroundings, this::say);
        }
    }

    private Function<RequestCalls, CompletableFuture<RequestRow>> call() {
        CommandSpec spec = Objects.requireNonNull(command);
        ActKey act = key == null ? ActKey.fresh() : new ActKey(key);
        if (document != null && DRAFT.matcher(document).matches()) {
            if (draft || options.given()) {
                throw new ParameterException(
                        spec.commandLine(), document + " is submitted as it stands; change it with request change.");
            }
            RequestId id = new RequestId(document);
            return requests -> requests.submit(id, act);
        }
        Ask ask = AskInput.read(document, options, draft, spec, surroundings);
        return requests -> draft ? requests.draft(ask, act) : requests.submit(ask, act);
    }

    private void say(RequestRow row) {
        surroundings.out().println(RequestWords.standing(row));
    }
}
