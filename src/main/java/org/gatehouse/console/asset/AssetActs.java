package org.gatehouse.console.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.FilePicker;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.Documents.BudgetDocument;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.model.Asset;
import org.gatehouse.model.ExposureBudget;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;

/// What is done to assets: freeze one, lift that, set how much one person may read, register many from a file. Belongs
/// to the FX thread.
final class AssetActs {
    private final RegisterCalls register;
    private final GovernanceCalls governance;
    private final AssetModel model;
    private final AssetController controller;
    private final Words words;
    private final Threads threads;
    private final Acts sending;
    private final Forms forms;
    private final FilePicker files;
    private final Telling telling;

    /// Told of what was done.
    ///
    /// @param done an act, by name, and the asset
    /// @param imported what became of a file
    /// @param unreadable a file that could not be read, and why
    record Telling(
            BiConsumer<String, String> done, Consumer<ImportReport> imported, BiConsumer<Path, String> unreadable) {}

    AssetActs(
            RegisterCalls register,
            GovernanceCalls governance,
            AssetModel model,
            AssetController controller,
            Words words,
            Threads threads,
            Acts sending,
            Forms forms,
            FilePicker files,
            Telling telling) {
        this.register = register;
        this.governance = governance;
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.threads = threads;
        this.sending = sending;
        this.forms = forms;
        this.files = files;
        this.telling = telling;
    }

    /// The freeze that was set on this very asset, if there is one.
    private List<Freeze> own(Asset asset) {
        return model.freezesProperty().get() instanceof Loaded.Here<Freeze>(List<Freeze> freezes, boolean _)
                ? freezes.stream()
                        .filter(freeze -> freeze.scope() == FreezeScope.ASSET
                                && freeze.target().equals(asset.id().value()))
                        .toList()
                : List.of();
    }

    Layers.Open freezeOrLift(Asset asset) {
        List<Freeze> inForce = own(asset);
        String id = asset.id().value();
        if (inForce.isEmpty()) {
            return ask("freeze", id, Kind.DANGER, (asking, reason) -> {
                FreezeDocument document = new FreezeDocument(FreezeScope.ASSET, id, reason);
                forms.send(asking, document, key -> governance.freeze(document, key), _ -> done("freeze", id));
            });
        }
        Freeze first = inForce.getFirst();
        return ask(
                "lift",
                id,
                Kind.PRIMARY,
                (asking, reason) -> forms.send(
                        asking, reason, key -> governance.lift(first.id(), reason, key), _ -> done("lift", id)));
    }

    private Layers.Open ask(String act, String id, Kind kind, BiConsumer<Asking, String> send) {
        Asking asking = new Asking(
                act + " " + id, words.text("asset.ask." + act, id), Descriptor.of(words.text("asset.do." + act)), kind);
        return forms.ask(
                asking,
                ReasonForm.class,
                () -> new ReasonForm(words, Texts.body(words.text("asset.said." + act, id))),
                form -> send.accept(asking, form.reason()));
    }

    Layers.Open setBudget(Asset asset) {
        String id = asset.id().value();
        Asking asking = new Asking(
                "budget " + id,
                words.text("asset.ask.budget", id),
                Descriptor.of(words.text("asset.do.budget")),
                Kind.PRIMARY);
        return forms.ask(asking, BudgetForm.class, () -> new BudgetForm(asset.id(), budgets(), words), form -> {
            BudgetDocument document = form.document();
            forms.send(
                    asking,
                    document,
                    key -> governance.setBudget(document, key),
                    budget -> done("budget", budget.asset().value()));
        });
    }

    /// Removes the narrowest budget that the asset falls under.
    Layers.Open removeBudget(Asset asset) {
        ExposureBudget budget = budgets().getFirst();
        String id = budget.asset().value();
        return ask(
                "unbudget",
                id,
                Kind.DANGER,
                (asking, reason) -> forms.send(
                        asking,
                        reason,
                        key -> governance.removeBudget(budget.id(), reason, key),
                        _ -> done("unbudget", id)));
    }

    /// Those that the asset in the middle falls under, the narrowest first.
    private List<ExposureBudget> budgets() {
        return model.budgetsProperty().get() instanceof Loaded.Here<BudgetUse>(List<BudgetUse> uses, boolean _)
                ? uses.stream().map(BudgetUse::budget).toList()
                : List.of();
    }

    private void done(String act, String id) {
        controller.refresh();
        telling.done().accept(act, id);
    }

    /// Lets the person choose a file of CSV or JSON, and registers what it holds. Reading a file twice changes
    /// nothing the second time.
    void importFile() {
        files.pick(words.text("asset.import.title")).ifPresent(this::importFrom);
    }

    private void importFrom(Path file) {
        CompletableFuture<String> reading = new CompletableFuture<>();
        threads.background().execute(() -> {
            try {
                reading.complete(Files.readString(file));
            } catch (IOException e) {
                reading.completeExceptionally(e);
            }
        });
        threads.deliver(reading, (text, failure) -> {
            if (failure != null) {
                telling.unreadable().accept(file, String.valueOf(failure.getMessage()));
            } else {
                send(file, text);
            }
        });
    }

    private void send(Path file, String text) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String type = name.endsWith(".json") ? "application/json" : "text/csv";
        sending.send("import " + file, text, key -> register.importAssets(type, text, key), report -> {
            model.reportProperty().set(report);
            telling.imported().accept(report);
            controller.reload();
        });
    }
}
