package org.gatehouse.cli;

import java.util.Objects;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a request back.
@Command(
        name = "withdraw",
        description = {
            "Take a request back before it is decided. It stays in the ledger, withdrawn.",
            "A draft is discarded."
        })
final class RequestWithdrawCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "REQUEST", description = "For example REQ-20418.")
    private @Nullable RequestId id;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it is no longer needed; a draft needs none.")
    private String reason = "";

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RequestWithdrawCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (ServiceSession session = access.open()) {
            form.write(
                    session.answer(session.requests().withdraw(Objects.requireNonNull(id), reason, ActKey.fresh())),
                    surroundings,
                    row -> surroundings.out().println(RequestWords.standing(row)));
        }
    }
}
