package org.gatehouse.console.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.GateCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.gate.QuestionModel.Part;
import org.gatehouse.console.gate.QuestionModel.State;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.Denial;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.contract.Problem;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Reads a question as it is typed and puts it to the gate in the middle. Belongs to the FX thread.
final class QuestionController {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final GateCalls calls;
    private final GatesModel gates;
    private final QuestionModel model;
    private final Words words;
    private final Clock clock;
    private final Threads threads;
    private final Latest asking = new Latest();
    private @Nullable Attempt unanswered;

    /// A question on its way: the same again is the same call.
    private record Attempt(PersonId gate, GateQuestionDocument document, ActKey key) {}

    QuestionController(
            GateCalls calls, GatesModel gates, QuestionModel model, Words words, Clock clock, Threads threads) {
        this.calls = calls;
        this.gates = gates;
        this.model = model;
        this.words = words;
        this.clock = clock;
        this.threads = threads;
        model.forgetAnswerOnChange();
        gates.selectedProperty().subscribe((_, _) -> model.stateProperty().set(new State.None()));
    }

    /// Puts the question, unless something is wrong with it, which is then said beside it.
    void ask() {
        assert Platform.isFxApplicationThread();
        PersonId gate = gates.selectedProperty().get();
        Map<Part, String> faults = new EnumMap<>(Part.class);
        GateQuestionDocument document = read(faults);
        model.faultsProperty().set(Map.copyOf(faults));
        if (gate == null || document == null || model.stateProperty().get() instanceof State.Asking) {
            return;
        }
        Attempt before = unanswered;
        Attempt attempt = before != null
                        && before.gate().equals(gate)
                        && before.document().equals(document)
                ? before
                : new Attempt(gate, document, ActKey.fresh());
        unanswered = attempt;
        model.stateProperty().set(new State.Asking());
        Latest.Ticket ticket = asking.begin();
        threads.deliver(calls.ask(gate, document, attempt.key()), (answer, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown == null) {
                unanswered = null;
                told(gate, answer);
            } else {
                refused(ServiceFailure.of(thrown));
            }
        });
    }

    private void told(PersonId gate, GateAnswer answer) {
        gates.neededProperty().set(answer.needs());
        model.stateProperty().set(new State.Answered(gate, answer));
    }

    private void refused(ServiceFailure failure) {
        Map<Part, String> faults = new EnumMap<>(Part.class);
        if (failure instanceof ServiceProblem problem) {
            unanswered = null;
            for (Problem.FieldError error : problem.problem().errors()) {
                Arrays.stream(Part.values())
                        .filter(part -> part.isAt(error.pointer()))
                        .forEach(part -> faults.put(part, error.detail()));
            }
        }
        model.faultsProperty().set(Map.copyOf(faults));
        model.stateProperty().set(faults.isEmpty() ? new State.Failed(failure.words()) : new State.None());
    }

    /// @return null when something is wrong, which is in `faults` then
    private @Nullable GateQuestionDocument read(Map<Part, String> faults) {
        String who = model.whoProperty().get().strip();
        if (who.isEmpty()) {
            faults.put(Part.WHO, words.text("gates.try.fault.who"));
        }
        AssetId asset = asset(faults);
        String country = model.countryProperty().get().strip().toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            faults.put(Part.COUNTRY, words.text("gates.try.fault.country"));
        }
        Instant at = at(faults);
        List<String> columns = Arrays.stream(model.columnsProperty().get().split("[,\\s]+"))
                .filter(column -> !column.isBlank())
                .distinct()
                .toList();
        return !faults.isEmpty() || asset == null
                ? null
                : new GateQuestionDocument(
                        who,
                        null,
                        model.actionProperty().get(),
                        asset,
                        columns,
                        List.of(),
                        country.isEmpty() ? null : country,
                        null,
                        at);
    }

    private @Nullable AssetId asset(Map<Part, String> faults) {
        try {
            return new AssetId(model.assetProperty().get().strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            faults.put(Part.ASSET, words.text("gates.try.fault.asset"));
            return null;
        }
    }

    private @Nullable Instant at(Map<Part, String> faults) {
        String typed = model.whenProperty().get().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed, TYPED).atZone(clock.getZone()).toInstant();
        } catch (DateTimeParseException notATime) {
            faults.put(Part.WHEN, words.text("gates.try.fault.when"));
            return null;
        }
    }

    /// Takes over what was denied, so that it can be tried with something changed.
    void takeOver(Denial denial) {
        NeededAccess needs = denial.needs();
        model.whoProperty()
                .set(denial.subject() == null ? denial.name() : denial.subject().value());
        if (needs != null && !needs.items().isEmpty()) {
            AccessItem item = needs.items().getFirst();
            model.actionProperty().set(item.action());
            model.assetProperty().set(item.asset().value());
            model.columnsProperty().set(String.join(", ", item.columns()));
        } else {
            model.assetProperty().set(denial.asset());
            model.columnsProperty().set("");
        }
        GateView gate = gates.shownProperty().get();
        String country = needs == null ? null : needs.country();
        boolean own =
                gate != null && country != null && country.equals(gate.gate().country());
        model.countryProperty().set(country == null || own ? "" : country);
        model.whenProperty().set("");
    }
}
