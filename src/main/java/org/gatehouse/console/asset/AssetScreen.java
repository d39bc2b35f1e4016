package org.gatehouse.console.asset;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.BudgetUse;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Id;
import org.kordamp.ikonli.octicons.Octicons;

/// The Assets screen: what is guarded, where, how, and who reaches it now.
public final class AssetScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "assets",
            ScreenKind.Group.GOVERN,
            Octicons.DATABASE_16,
            new KeyCodeCombination(KeyCode.DIGIT6, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL) || me.may(Right.REGISTER_ASSETS),
            AssetScreen::new);

    private final ConsoleContext context;
    private final Words words;
    private final AssetModel model = new AssetModel();
    private final Acts sending;
    private final AssetController controller;
    private final AssetActs acts;
    private final AssetTreePane tree;
    private final List<Command> commands;
    private final AssetView view;
    private final WhileShown live;

    public AssetScreen(ConsoleContext context) {
        this.context = context;
        this.words = context.words();
        AssetWords assetWords = new AssetWords(words);
        this.sending = new Acts(context.threads());
        AssetController.Calls calls = new AssetController.Calls(
                context.client().register(),
                context.client().requests(),
                context.client().grants(),
                context.client().governance());
        this.controller = new AssetController(calls, model, context.me(), context.threads());
        this.live = WhileShown.live(context, controller);
        this.acts = new AssetActs(
                calls.register(),
                calls.governance(),
                model,
                controller,
                words,
                context.threads(),
                sending,
                new Forms(context.dialogs(), sending),
                context.files(),
                new AssetActs.Telling(this::tell, this::show, this::unreadable));
        this.tree = new AssetTreePane(model, assetWords, words);
        this.commands = makeCommands();
        this.view = new AssetView(
                tree,
                new AssetPane(model, assetWords, words, context.navigator(), sending, bar()),
                new SplitMemory(context.preferences().dividers()));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void onActivate() {
        live.begin();
        controller.activate();
    }

    @Override
    public void onDeactivate() {
        live.end();
        controller.deactivate();
    }

    @Override
    public boolean canReveal(Id thing) {
        return thing instanceof AssetId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof AssetId id) {
            model.selectedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        return new AssetShots(model, acts, this::show).states();
    }

    private List<Command> makeCommands() {
        boolean freezes = context.me().may(Right.FREEZE);
        boolean registers = context.me().may(Right.REGISTER_ASSETS);
        return List.of(
                new Command(
                        "assets.freeze",
                        words.text("screen.assets.title"),
                        descriptor("freeze").withKey(new KeyCodeCombination(KeyCode.F)),
                        Bindings.createBooleanBinding(
                                () -> freezes
                                        && model.assetProperty().get() != null
                                        && !sending.sendingProperty().get(),
                                model.assetProperty(),
                                sending.sendingProperty()),
                        () -> {
                            Asset asset = model.assetProperty().get();
                            if (asset != null) {
                                acts.freezeOrLift(asset);
                            }
                        }),
                budget(
                        "budget",
                        new KeyCodeCombination(KeyCode.B),
                        () -> model.budgetsProperty().get() instanceof Loaded.Here,
                        acts::setBudget),
                budget(
                        "unbudget",
                        new KeyCodeCombination(KeyCode.B, KeyCombination.SHIFT_DOWN),
                        () -> model.budgetsProperty().get()
                                        instanceof Loaded.Here<BudgetUse>(List<BudgetUse> there, boolean _)
                                && !there.isEmpty(),
                        acts::removeBudget),
                new Command(
                        "assets.import",
                        words.text("screen.assets.title"),
                        descriptor("import").withKey(new KeyCodeCombination(KeyCode.I)),
                        Bindings.createBooleanBinding(
                                () -> registers && !sending.sendingProperty().get(), sending.sendingProperty()),
                        acts::importFile),
                plain("reload", new KeyCodeCombination(KeyCode.R), controller::reload),
                plain("search", new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN), tree::beginSearch));
    }

    /// @param possible whether what is known of the asset's budgets lets it be done
    private Command budget(String name, KeyCombination key, BooleanSupplier possible, Consumer<Asset> act) {
        boolean sets = context.me().may(Right.SET_BUDGETS);
        return new Command(
                "assets." + name,
                words.text("screen.assets.title"),
                descriptor(name).withKey(key),
                Bindings.createBooleanBinding(
                        () -> sets
                                && model.assetProperty().get() != null
                                && possible.getAsBoolean()
                                && !sending.sendingProperty().get(),
                        model.assetProperty(),
                        model.budgetsProperty(),
                        sending.sendingProperty()),
                () -> {
                    Asset asset = model.assetProperty().get();
                    if (asset != null) {
                        act.accept(asset);
                    }
                });
    }

    private Command plain(String name, KeyCombination key, Runnable action) {
        return Command.of(
                "assets." + name,
                words.text("screen.assets.title"),
                descriptor(name).withKey(key),
                action);
    }

    private Node bar() {
        return ActionBar.of(
                commands.get(0).button(Kind.DANGER),
                commands.get(1).button(Kind.PLAIN),
                commands.get(2).button(Kind.PLAIN),
                commands.get(3).button(Kind.PLAIN));
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("asset.act." + name), words.text("asset.act-hint." + name));
    }

    private void tell(String act, String asset) {
        notice(Tone.SUCCESS, words.text("asset.done." + act, asset), "");
    }

    private void unreadable(Path file, String why) {
        notice(Tone.DANGER, words.text("asset.import.unreadable", file), why);
    }

    private void notice(Tone tone, String title, String detail) {
        context.notices().post(Notice.of(tone, title, detail, context.clock().instant()));
    }

    private Layers.Open show(ImportReport report) {
        Dialog.Act read = Dialog.Act.of(
                Descriptor.of(words.text("asset.import.read")),
                Kind.PRIMARY,
                () -> model.reportProperty().set(null));
        return context.dialogs()
                .ask(Dialog.telling(words.text("asset.import.report"), new ImportReportPane(report, words), read));
    }
}
