package org.gatehouse.console.gate;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.util.Subscription;
import org.gatehouse.console.gate.QuestionModel.State.Answered;
import org.gatehouse.console.gate.QuestionModel.State.Asking;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.kit.QueueList;
import org.gatehouse.console.screen.ScreenShots.State;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.Behind;
import org.gatehouse.contract.GateView.BundleState;
import org.gatehouse.contract.GateView.Denial;
import org.gatehouse.contract.GateView.IssuedGate;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Gate;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// The states of the Gates screen that are worth a picture.
final class GateShots {
    private static final int LONG = 200;

    private final GatesModel model;
    private final QuestionModel question;
    private final QuestionController questions;
    private final GatesController controller;
    private final QueueList<DenialRow> denials;
    private final GateActs acts;
    private Layers.@Nullable Open dialog;

    GateShots(
            GatesModel model,
            QuestionModel question,
            QuestionController questions,
            GatesController controller,
            QueueList<DenialRow> denials,
            GateActs acts) {
        this.model = model;
        this.question = question;
        this.questions = questions;
        this.controller = controller;
        this.denials = denials;
        this.acts = acts;
    }

    List<State> states() {
        return List.of(
                state("first", this::settled),
                state("denials", () -> show(busy()).thenRun(denials::selectFirst)),
                state("yes", () -> askAgain("p-mramos", "userdata.commerce.catalogue")),
                state("no", () -> ask("p-jkeller", "userdata.core.profiles")),
                state("faults", () -> {
                    question.whoProperty().set("");
                    question.assetProperty().set("no such name");
                    question.countryProperty().set("Utopia");
                    question.whenProperty().set("soon");
                    questions.ask();
                    return settled();
                }),
                state("unacknowledged", () -> show(behind())),
                state("silent", () -> show(silent())),
                state("long-names", () -> show(endless())),
                state("register", () -> {
                    controller.activate();
                    dialog = acts.register();
                    return settled();
                }),
                state("token", () -> {
                    dialog = acts.showToken(
                            new IssuedGate(gate("The second cluster in Virginia"), "gh_" + "x".repeat(43)));
                    return settled();
                }),
                state("empty", () -> {
                    controller.deactivate();
                    type("", "");
                    model.rows().clear();
                    model.selectedProperty().set(null);
                    return settled();
                }),
                state("failed", () -> {
                    model.listStateProperty()
                            .set(new ListState.Failed(
                                    "The service at 127.0.0.1:8700 does not answer.", controller::reload));
                    return CompletableFuture.completedFuture(true);
                }),
                state("all-again", () -> {
                    controller.activate();
                    return settled();
                }));
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

    private CompletableFuture<?> askAgain(String who, String asset) {
        controller.activate();
        return settled().thenCompose(_ -> ask(who, asset));
    }

    private void type(String who, String asset) {
        question.whoProperty().set(who);
        question.actionProperty().set(Action.READ);
        question.assetProperty().set(asset);
        question.columnsProperty().set("");
        question.countryProperty().set("");
        question.whenProperty().set("");
    }

    private CompletableFuture<?> ask(String who, String asset) {
        type(who, asset);
        questions.ask();
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Subscription listening = question.stateProperty().subscribe(state -> {
            if (!(state instanceof Asking)) {
                done.complete(state instanceof Answered);
            }
        });
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }

    /// Shows a gate that the demo team does not have. Nothing is asked for meanwhile, which would show its own again.
    private CompletableFuture<?> show(GateView view) {
        controller.deactivate();
        type("", "");
        model.rows().setAll(view);
        model.selectedProperty().set(null);
        model.selectedProperty().set(view.gate().id());
        model.denials().setAll(DenialRow.of(view.recentDenials()));
        return CompletableFuture.completedFuture(true);
    }

    private static Gate gate(String description) {
        return new Gate(
                new PersonId("p-proxy-va-2"),
                1,
                GateKind.PROXY,
                description,
                new TreeSet<>(List.of("proxy-va-2")),
                new TreeSet<>(List.of("userdata.*")),
                null,
                Instant.parse("2026-03-02T09:00:00Z"),
                null,
                null);
    }

    private static GateView busy() {
        Instant now = Instant.now();
        return new GateView(
                gate("Proxy before the profile store"),
                now.minusSeconds(1),
                now.minusSeconds(900_000),
                1_204_311,
                2_209,
                3,
                41.2,
                7,
                21_400L,
                21_400,
                null,
                List.of(
                        denial(now, "userdata.core.profiles", "email"),
                        frozen(now.minusSeconds(4)),
                        denial(
                                now.minusSeconds(31),
                                "userdata.core." + "messages_of_a_very_long_name_".repeat(5),
                                "body"),
                        denial(now.minusSeconds(64), "userdata.core.profiles", "email")));
    }

    private static Denial denial(Instant at, String asset, String column) {
        PersonId keller = new PersonId("p-jkeller");
        AccessItem item = AccessItem.of(new AssetId(asset), Action.READ, column);
        return new Denial(
                at,
                keller,
                "j.keller",
                "SelectFromColumns",
                asset,
                "approval_required",
                "No active grant lets p-jkeller read " + asset + ".",
                new NeededAccess(new SubjectRef(PersonKind.USER, keller), List.of(item), List.of(), "SG"));
    }

    private static Denial frozen(Instant at) {
        return new Denial(
                at,
                null,
                "nobody.known",
                "SelectFromColumns",
                "userdata.ads.audiences",
                "unknown_subject",
                "“nobody.known” is nobody in the register.",
                null);
    }

    private static GateView behind() {
        Instant now = Instant.now();
        BundleState bundle = new BundleState(
                "9f2c1b7740aa", "51d0e6c2b18f", now.minusSeconds(3_900), false, new Behind(2, 1, 1, true, false));
        return new GateView(
                gate("Proxy before the message store"),
                now.minusSeconds(40),
                now.minusSeconds(900_000),
                48_210,
                312,
                4,
                3.4,
                1,
                null,
                21_400,
                bundle,
                List.of());
    }

    private static GateView silent() {
        Instant now = Instant.now();
        return new GateView(
                gate("Export service of the ads team"),
                now.minusSeconds(30_000),
                now.minusSeconds(900_000),
                610,
                12,
                0,
                0,
                0,
                20_118L,
                21_400,
                null,
                List.of());
    }

    private static GateView endless() {
        Instant now = Instant.now();
        return new GateView(
                gate("The cluster of a department whose name never ends ".repeat(LONG / 50)),
                now,
                now.minusSeconds(900_000),
                9_876_543_210L,
                123_456_789,
                0,
                18_250,
                900,
                21_400L,
                21_400,
                null,
                List.of());
    }

    private CompletableFuture<?> settled() {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Runnable look = () -> {
            if (model.listStateProperty().get() instanceof ListState.Ready) {
                done.complete(true);
            }
        };
        Subscription listening = model.listStateProperty().subscribe(look);
        look.run();
        return done.whenComplete((_, _) -> listening.unsubscribe());
    }
}
