package org.gatehouse.console.people;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.ScreenShots.State;
import org.gatehouse.contract.Me;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// The states of the People screen that are worth a picture.
final class PeopleShots {
    private final PeopleModel model;
    private final PeopleActs acts;
    private final Me me;
    private Layers.@Nullable Open dialog;

    PeopleShots(PeopleModel model, PeopleActs acts, Me me) {
        this.model = model;
        this.acts = acts;
        this.me = me;
    }

    List<State> states() {
        return List.of(
                state("everybody", () -> show("")),
                state("stewards", () -> {
                    model.roleProperty().set(Role.STEWARD);
                    model.selectedProperty().set(me.person().id());
                    return settled();
                }),
                state("parent", () -> {
                    model.roleProperty().set(null);
                    model.affiliationProperty().set(Affiliation.PARENT);
                    return settled();
                }),
                state("nobody-found", () -> show("nobody is called this")),
                state("lock", () -> {
                    model.affiliationProperty().set(null);
                    return show("").thenRun(() -> onShown(person -> dialog = acts.lockOrUnlock(person)));
                }),
                state("roster", () -> ask(person -> dialog = acts.proposeRoster(person))),
                state("delegate", () -> ask(person -> dialog = acts.delegate(person))),
                state("conflict", () -> ask(person -> dialog = acts.declareConflict(person))),
                state("duty", () -> ask(person -> dialog = acts.changeDuty(person))),
                state("myself", this::settled)); // closes the dialog, which would stand over the next screen
    }

    private State state(String name, Supplier<CompletionStage<?>> prepare) {
        return new State(name, () -> {
            if (dialog != null) {
                dialog.close();
                dialog = null;
            }
            return prepare.get();
        });
    }

    private CompletionStage<?> ask(Consumer<Person> act) {
        model.selectedProperty().set(me.person().id());
        return settled().thenRun(() -> onShown(act));
    }

    private void onShown(Consumer<Person> act) {
        Person person = model.personProperty().get();
        if (person != null) {
            act.accept(person);
        }
    }

    private CompletionStage<?> show(String search) {
        model.searchProperty().set(search);
        return settled();
    }

    /// Done once the table is there and everything about the selected person.
    private CompletableFuture<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            if (model.listStateProperty().get() instanceof ListState.Ready
                    && !(model.historyProperty().get() instanceof Loaded.Loading)
                    && !(model.requestsProperty().get() instanceof Loaded.Loading)
                    && !(model.changesProperty().get() instanceof Loaded.Loading)) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty()
                .subscribe(look)
                .and(model.historyProperty().subscribe(look))
                .and(model.requestsProperty().subscribe(look))
                .and(model.changesProperty().subscribe(look));
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
