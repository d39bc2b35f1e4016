package org.gatehouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Answers a steward's question.
@Command(name = "answer", description = "Answer a steward's question. The request then goes on, as a new revision.")
final class RequestAnswerCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "REQUEST", description = "For example REQ-20418.")
    private @Nullable RequestId id;

    @Parameters(index = "1", paramLabel = "TEXT", description = "The answer; - reads it from standard input.")
    private String text = "";

    @Option(names = "--question", paramLabel = "N", description = "Which question (default: the one that is open).")
    private @Nullable Integer number;

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RequestAnswerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        RequestId request = Objects.requireNonNull(id);
        String words = text.equals("-") ? standardInput() : text;
        try (ServiceSession session = access.open()) {
            int question = number != null ? number : openQuestion(session, request);
            form.write(
                    session.answer(session.requests().answer(request, question, words, ActKey.fresh())),
                    surroundings,
                    row -> surroundings.out().println(RequestWords.standing(row)));
        }
    }

    private static int openQuestion(ServiceSession session, RequestId request) {
        List<Question> open = session.answer(session.requests().view(request)).request().questions().stream()
                .filter(Question::open)
                .toList();
        return switch (open.size()) {
            case 0 -> throw CommandFailure.refused(List.of(request + " has no open question."));
            case 1 -> open.getFirst().number();
            default ->
                throw CommandFailure.refused(
                        List.of(request + " has " + open.size() + " open questions: say which with --question N."));
        };
    }

    private String standardInput() {
        try {
            return new String(surroundings.in().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw CommandFailure.cannotStart("The answer cannot be read from standard input: " + e.getMessage());
        }
    }
}
