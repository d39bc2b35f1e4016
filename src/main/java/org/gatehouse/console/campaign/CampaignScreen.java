package org.gatehouse.console.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.client.CampaignCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.ConsoleContext;
import org.gatehouse.console.screen.Screen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.ScreenShots;
import org.gatehouse.console.screen.WhileShown;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/// The Campaigns screen: grants in force looked at anew, each attested or revoked by a person.
public final class CampaignScreen implements Screen, ScreenShots {
    public static final ScreenKind KIND = new ScreenKind(
            "campaigns",
            ScreenKind.Group.GOVERN,
            Octicons.CHECKLIST_16,
            new KeyCodeCombination(KeyCode.DIGIT8, KeyCombination.CONTROL_DOWN),
            me -> me.may(Right.SEE_ALL),
            CampaignScreen::new);

    private static final PeopleQuery STEWARDS = new PeopleQuery(null, Role.STEWARD, null, null, null, null, null);

    private final ConsoleContext context;
    private final Words words;
    private final CampaignModel model = new CampaignModel();
    private final CampaignController controller;
    private final Acts sending;
    private final CampaignActs acts;
    private final CampaignView view;
    private final boolean decides;
    private final boolean leads;
    private final List<Command> commands;
    private final WhileShown live;
    private Layers.@Nullable Open dialog;

    public CampaignScreen(ConsoleContext context) {
        this(
                context,
                context.client().campaigns(),
                () -> context.client().register().people(STEWARDS, PageOf.first(Page.MOST)));
    }

    CampaignScreen(ConsoleContext context, CampaignCalls calls, Supplier<CompletableFuture<Page<Person>>> stewards) {
        this.context = context;
        this.words = context.words();
        this.decides = context.me().may(Right.DECIDE);
        this.leads = context.me().may(Right.RUN_CAMPAIGNS);
        this.controller = new CampaignController(calls, model, context.threads());
        this.live = WhileShown.live(context, controller);
        this.sending = new Acts(context.threads());
        this.acts = new CampaignActs(
                calls, stewards, model, controller, words, context.threads(), sending, context.dialogs(), this::tell);
        CampaignWords spoken = new CampaignWords(words);
        Command attest = act("attest", KeyCode.A, this::mayAnswer, acts::attest);
        Command revoke = act("revoke", KeyCode.R, this::mayAnswer, acts::revoke);
        Command hand = act("hand", KeyCode.H, () -> decides && !model.open().isEmpty() && running(), acts::hand);
        Command start = act("start", KeyCode.N, () -> true, acts::start);
        Command end = act("end", KeyCode.E, this::running, () -> acts.end(chosen()));
        Command series = act("end-series", KeyCode.Z, this::recurs, () -> acts.endSeries(chosen()));
        List<Node> buttons = new ArrayList<>();
        if (leads) {
            Stream.of(start, end, series)
                    .map(command -> command.button(ActionButton.Kind.PLAIN))
                    .forEach(buttons::add);
        }
        buttons.add(new Spacer());
        buttons.add(hand.button(ActionButton.Kind.PLAIN));
        buttons.add(attest.button(ActionButton.Kind.PRIMARY));
        buttons.add(revoke.button(ActionButton.Kind.DANGER));
        Node bar = ActionBar.of(buttons.toArray(Node[]::new));
        this.view = new CampaignView(
                model,
                spoken,
                context.ticker(),
                new ItemPane(model, spoken, context.navigator(), context.ticker(), sending),
                bar,
                new SplitMemory(context.preferences().dividers()));
        List<Command> all = new ArrayList<>(List.of(
                plain("next", KeyCode.J, () -> view.items().selectNext()),
                plain("previous", KeyCode.K, () -> view.items().selectPrevious()),
                plain(
                        "next-campaign",
                        KeyCode.CLOSE_BRACKET,
                        () -> view.campaigns().selectNext()),
                plain(
                        "previous-campaign",
                        KeyCode.OPEN_BRACKET,
                        () -> view.campaigns().selectPrevious()),
                plain("more", KeyCode.M, controller::loadMore),
                plain("reload", KeyCode.L, controller::reload),
                attest,
                revoke,
                hand));
        if (leads) {
            all.addAll(List.of(start, end, series));
        }
        this.commands = List.copyOf(all);
    }

    private boolean mayAnswer() {
        return decides && !model.answerable().isEmpty();
    }

    private boolean running() {
        CampaignRow row = model.campaignProperty().get();
        return row != null && !row.campaign().status().isFinal();
    }

    private boolean recurs() {
        CampaignRow row = model.campaignProperty().get();
        return row != null && row.campaign().series().nextAt() != null;
    }

    private CampaignRow chosen() {
        CampaignRow row = model.campaignProperty().get();
        if (row == null) {
            throw new IllegalStateException("no campaign is chosen");
        }
        return row;
    }

    CampaignModel model() {
        return model;
    }

    CampaignController controller() {
        return controller;
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
        return thing instanceof CampaignId;
    }

    @Override
    public void reveal(Id thing) {
        if (thing instanceof CampaignId id) {
            model.wantedProperty().set(id);
        }
    }

    @Override
    public List<State> shotStates() {
        CampaignShots.Acts asked = new CampaignShots.Acts() {
            @Override
            public void attest() {
                if (mayAnswer()) {
                    dialog = acts.attest();
                }
            }

            @Override
            public void start() {
                dialog = acts.start();
            }

            @Override
            public void close() {
                closeDialog();
            }
        };
        return new CampaignShots(model, controller, view, asked).states(leads);
    }

    private void closeDialog() {
        if (dialog != null) {
            dialog.close();
            dialog = null;
        }
    }

    private Command act(String name, KeyCode key, BooleanSupplier possible, Supplier<Layers.Open> ask) {
        return new Command(
                "campaigns." + name,
                words.text("screen.campaigns.title"),
                descriptor(name, key),
                Bindings.createBooleanBinding(
                        () -> possible.getAsBoolean()
                                && !sending.sendingProperty().get(),
                        model.selectedProperty(),
                        model.campaignProperty(),
                        sending.sendingProperty()),
                () -> dialog = ask.get());
    }

    private Command plain(String name, KeyCode key, Runnable action) {
        return Command.of("campaigns." + name, words.text("screen.campaigns.title"), descriptor(name, key), action);
    }

    private Descriptor descriptor(String name, KeyCode key) {
        return Descriptor.of(words.text("campaigns.act." + name), words.text("campaigns.act-hint." + name))
                .withKey(new KeyCodeCombination(key));
    }

    private void tell(String act, Object what) {
        String title = words.text("campaigns.done." + act, what);
        context.notices()
                .post(Notice.of(Tone.SUCCESS, title, "", context.clock().instant()));
    }
}
