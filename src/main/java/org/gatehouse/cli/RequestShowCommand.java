package org.gatehouse.cli;

import java.util.Objects;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows one request.
@Command(
        name = "show",
        description = "Show one request: what is asked, what the policy says, who decided, what happened.")
final class RequestShowCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "REQUEST", description = "For example REQ-20418.")
    private @Nullable RequestId id;

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RequestShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        try (ServiceSession session = access.open()) {
            form.write(
                    session.answer(session.requests().view(Objects.requireNonNull(id))),
                    surroundings,
                    view -> new RequestSheet(view).print(surroundings.out()));
        }
    }
}
