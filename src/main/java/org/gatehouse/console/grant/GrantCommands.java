package org.gatehouse.console.grant;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gatehouse.console.command.Command;
import org.gatehouse.console.kit.ActionBar;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Spacer;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.PersonId;

/// What can be done on the Grants screen, with its keys, and the bar that offers what can be done to the grant in
/// the middle. What somebody may never do is not offered to them.
final class GrantCommands {
    private final GrantsModel model;
    private final Words words;
    private final Me me;
    private final Acts acts;
    private final Command suspend;
    private final Command reopen;
    private final Command extend;
    private final Command complete;
    private final Command revoke;
    private final Command revokePerson;
    private final Command revokeAsset;

    /// What the screen does when asked to.
    interface Acts {
        void next();

        void previous();

        void suspend(GrantRow row);

        void reopen(GrantRow row);

        void extend(GrantRow row);

        void complete(GrantRow row);

        void revoke(GrantRow row);

        void revokeAllOfPerson(GrantRow row);

        void revokeAllOnAsset(GrantRow row);

        void reload();

        void search();

        void toggleTimeline();

        void export();
    }

    GrantCommands(GrantsModel model, Words words, Me me, Acts acts) {
        this.model = model;
        this.words = words;
        this.me = me;
        this.acts = acts;
        suspend = act("suspend", KeyCode.S, (grant, _) -> isRunning(grant), acts::suspend);
        reopen = act("reopen", KeyCode.O, (grant, _) -> mayAgree(grant), acts::reopen);
        extend = act("extend", KeyCode.E, (grant, own) -> own && grant.status().isLive(), acts::extend);
        complete =
                act("complete", KeyCode.C, (grant, own) -> own && grant.status().isLive(), acts::complete);
        revoke = act("revoke", KeyCode.X, (grant, _) -> grant.status().isLive(), acts::revoke);
        revokePerson = act("revoke-person", null, (_, _) -> true, acts::revokeAllOfPerson);
        revokeAsset = act("revoke-asset", null, (_, _) -> true, acts::revokeAllOnAsset);
    }

    List<Command> all() {
        List<Command> always = List.of(
                plain("next", new KeyCodeCombination(KeyCode.J), acts::next),
                plain("previous", new KeyCodeCombination(KeyCode.K), acts::previous),
                plain("timeline", new KeyCodeCombination(KeyCode.T), acts::toggleTimeline),
                plain("reload", new KeyCodeCombination(KeyCode.R), acts::reload),
                plain("search", new KeyCodeCombination(KeyCode.F, KeyCombination.CONTROL_DOWN), acts::search),
                plain("export", new KeyCodeCombination(KeyCode.E, KeyCombination.CONTROL_DOWN), acts::export));
        return java.util.stream.Stream.concat(always.stream(), offered().stream())
                .toList();
    }

    /// The command that shows the lines over time, or as a table.
    Command timeline() {
        return plain("timeline", new KeyCodeCombination(KeyCode.T), acts::toggleTimeline);
    }

    Command export() {
        return plain("export", new KeyCodeCombination(KeyCode.E, KeyCombination.CONTROL_DOWN), acts::export);
    }

    Node bar() {
        List<Node> left = new java.util.ArrayList<>();
        List<Node> right = new java.util.ArrayList<>();
        left.add(forOwn(extend));
        left.add(forOwn(complete));
        if (me.may(Right.DECIDE)) {
            right.add(reopen.button(ActionButton.Kind.PLAIN));
        }
        if (me.may(Right.SUSPEND_GRANT)) {
            right.add(suspend.button(ActionButton.Kind.DANGER));
        }
        if (me.may(Right.REVOKE_GRANT)) {
            right.add(revoke.button(ActionButton.Kind.DANGER));
            right.add(many());
        }
        left.add(new Spacer());
        left.addAll(right);
        return ActionBar.of(left.toArray(Node[]::new));
    }

    /// Offered only while the grant in the middle is the reader's own.
    private static ActionButton forOwn(Command command) {
        ActionButton button = command.button(ActionButton.Kind.PLAIN);
        button.visibleProperty().bind(command.enabled());
        button.managedProperty().bind(command.enabled());
        return button;
    }

    private MenuButton many() {
        MenuButton menu = new MenuButton(words.text("grants.act.revoke-many"));
        Descriptor.of(words.text("grants.act.revoke-many"), words.text("grants.act-hint.revoke-many"))
                .describe(menu);
        for (Command command : List.of(revokePerson, revokeAsset)) {
            MenuItem item = new MenuItem(command.descriptor().name());
            item.disableProperty().bind(Bindings.not(command.enabled()));
            item.setOnAction(_ -> command.run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private List<Command> offered() {
        List<Command> offered = new java.util.ArrayList<>(List.of(extend, complete));
        if (me.may(Right.DECIDE)) {
            offered.add(reopen);
        }
        if (me.may(Right.SUSPEND_GRANT)) {
            offered.add(suspend);
        }
        if (me.may(Right.REVOKE_GRANT)) {
            offered.addAll(List.of(revoke, revokePerson, revokeAsset));
        }
        return offered;
    }

    private static boolean isRunning(Grant grant) {
        return switch (grant.status()) {
            case SCHEDULED, ACTIVATING, ACTIVE -> true;
            case SUSPENDED, DEACTIVATING, EXPIRED, REVOKED, COMPLETED, ACTIVATION_FAILED, DEACTIVATION_FAILED -> false;
        };
    }

    private boolean mayAgree(Grant grant) {
        return grant.status() == GrantStatus.SUSPENDED
                && grant.reopening().stream()
                        .noneMatch(vote -> vote.person().equals(me.person().id()));
    }

    /// @param possible of the grant, and whether the reader uses it or asked for it
    private Command act(
            String name,
            @org.jspecify.annotations.Nullable KeyCode key,
            BiPredicate<Grant, Boolean> possible,
            Consumer<GrantRow> action) {
        Descriptor descriptor = descriptor(name);
        return new Command(
                "grants." + name,
                words.text("screen.grants.title"),
                key == null ? descriptor : descriptor.withKey(new KeyCodeCombination(key)),
                when(row -> possible.test(row.grant(), isOwn(row))),
                () -> {
                    GrantRow row = model.shownProperty().get();
                    if (row != null) {
                        action.accept(row);
                    }
                });
    }

    private boolean isOwn(GrantRow row) {
        PersonId mine = me.person().id();
        return row.subject().id().equals(mine) || row.requester().id().equals(mine);
    }

    private ObservableBooleanValue when(Predicate<GrantRow> possible) {
        BooleanBinding binding = Bindings.createBooleanBinding(
                () -> {
                    GrantRow row = model.shownProperty().get();
                    return row != null && !model.sendingProperty().get() && possible.test(row);
                },
                model.shownProperty(),
                model.sendingProperty());
        return binding;
    }

    private Command plain(String name, KeyCombination key, Runnable action) {
        return Command.of(
                "grants." + name,
                words.text("screen.grants.title"),
                descriptor(name).withKey(key),
                action);
    }

    private Descriptor descriptor(String name) {
        return Descriptor.of(words.text("grants.act." + name), words.text("grants.act-hint." + name));
    }
}
