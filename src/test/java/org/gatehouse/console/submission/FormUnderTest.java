package org.gatehouse.console.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.UnansweredRequestCalls;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.model.Verdict;

/// The form as a person sees it, over a service that answers at once: two assets to be found, two approvals needed.
final class FormUnderTest {
    final SubmissionModel model = new SubmissionModel("US");
    final List<Ask> submitted = new ArrayList<>();
    final List<RequestRow> filed = new ArrayList<>();
    final List<RequestRow> kept = new ArrayList<>();
    final Command submit;
    final Command save;
    private final SubmissionView view;

    /// @param assets what the register holds
    FormUnderTest(Asset... assets) {
        Threads threads = new Threads(Runnable::run, Runnable::run, (_, task) -> task.run(), System::nanoTime);
        Calls calls = new Calls();
        FormReader reader = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK);
        PreviewController preview = new PreviewController(calls, model, reader, threads);
        SubmissionController controller = new SubmissionController(
                calls,
                model,
                reader,
                FormFixtures.drafts(calls, model, threads),
                FormFixtures.WORDS,
                threads,
                new SubmissionController.Done(filed::add, kept::add));
        RegisterSearch<Asset> search = new RegisterSearch<>(
                (text, _) -> CompletableFuture.completedFuture(new Page<>(holding(text, assets), null)), threads);
        RegisterSearch<Person> people = new RegisterSearch<>(
                (_, _) -> CompletableFuture.completedFuture(new Page<>(List.of(me().person()), null)), threads);
        FormRows rows = new FormRows(model, FormFixtures.WORDS);
        submit = command("submit", KeyCode.ENTER, () -> controller.submit().ifPresent(rows::focus));
        save = command("save", KeyCode.S, () -> controller.save().ifPresent(rows::focus));
        view = new SubmissionView(
                model,
                rows,
                new DataSection(model, search, FormFixtures.WORDS),
                new WhySection(model, FormFixtures.WORDS),
                new WhenSection(model, reader, FormFixtures.WORDS, FormFixtures.CLOCK, me()),
                new WhereSection(model, FormFixtures.WORDS, me(), people),
                new PreviewPane(model, FormFixtures.WORDS, command("apply", KeyCode.A, () -> {}), () -> {}),
                FormFixtures.WORDS,
                new SubmissionView.Acts(submit, save, command("clear", KeyCode.L, model::clear)));
        model.inputs().forEach(input -> input.subscribe(() -> rows.showFaults(controller.faults())));
        model.visited().subscribe(() -> rows.showFaults(controller.faults()));
        preview.activate();
        search.look();
    }

    Parent view() {
        return view;
    }

    void focusFirst() {
        view.focusFirst();
    }

    private static List<Asset> holding(@org.jspecify.annotations.Nullable String text, Asset... assets) {
        return List.of(assets).stream()
                .filter(asset -> text == null || asset.id().value().contains(text))
                .toList();
    }

    private static Command command(String name, KeyCode key, Runnable action) {
        Descriptor descriptor = Descriptor.of(name).withKey(new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN));
        return new Command(name, "New request", descriptor, new SimpleBooleanProperty(true), action);
    }

    static Me me() {
        Person person = new Person(
                new PersonId("p-jkeller"),
                1,
                PersonKind.USER,
                "Jonas Keller",
                "Data engineer",
                Affiliation.PARENT,
                new TreeSet<>(Set.of(Role.REQUESTER)),
                new TreeSet<>(),
                "US",
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new Me(person, Right.of(person), List.of(), true, "test");
    }

    /// Judges and files at once.
    private final class Calls extends UnansweredRequestCalls {
        @Override
        public CompletableFuture<Verdict> preview(Ask ask) {
            return CompletableFuture.completedFuture(FormFixtures.verdict(
                    Verdict.Outcome.REQUIRE_APPROVAL, null, FormFixtures.STEWARD, FormFixtures.SECURITY));
        }

        @Override
        public CompletableFuture<RequestRow> draft(Ask ask, ActKey key) {
            return CompletableFuture.completedFuture(OwnFixtures.row(1, 1, RequestStatus.DRAFT));
        }

        @Override
        public CompletableFuture<RequestRow> submit(Ask ask, ActKey key) {
            submitted.add(ask);
            return CompletableFuture.completedFuture(OwnFixtures.row(1));
        }
    }
}
