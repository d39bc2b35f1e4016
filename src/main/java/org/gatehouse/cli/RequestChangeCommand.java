package org.gatehouse.cli;

import java.util.List;
import java.util.Objects;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Replaces what a draft or an undecided request says.
@Command(
        name = "change",
        sortOptions = false,
        description = {
            "Replace what your draft or undecided request says, with a request document or options.",
            "A request becomes a new revision, on which earlier decisions do not count."
        })
final class RequestChangeCommand implements Runnable {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(index = "0", paramLabel = "REQUEST", description = "For example REQ-20418.")
    private @Nullable RequestId id;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            arity = "0..1",
            description = "A request document (JSON); - reads standard input.")
    private @Nullable String document;

    @ArgGroup(validate = false, heading = "%nInstead of a document:%n")
    private AskOptions options = new AskOptions();

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RequestChangeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        RequestId request = Objects.requireNonNull(id);
        Ask ask = AskInput.read(document, options, true, Objects.requireNonNull(command), surroundings);
        try (ServiceSession session = access.open()) {
            AccessRequest now = session.answer(session.requests().view(request)).request();
            if (now.status().isFinal()) {
                throw CommandFailure.refused(List.of(request + " is " + RequestWords.status(now.status()) + "."));
            }
            form.write(
                    session.answer(session.requests().amend(request, now.version(), ask, ActKey.fresh())),
                    surroundings,
                    row -> surroundings.out().println(RequestWords.standing(row)));
        }
    }
}
