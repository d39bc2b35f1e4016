package org.gatehouse.console.request;

import java.util.List;
import org.gatehouse.console.kit.ActionButton;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Dialog;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Choice;
import org.gatehouse.model.Person;

/// What is done about several requests at once, and handing over one or several.
final class BulkActs {
    private final RequestsModel model;
    private final DecisionController decisions;
    private final TalkController talk;
    private final Colleagues colleagues;
    private final BulkPane pane;
    private final Dialogs dialogs;
    private final Words words;

    BulkActs(
            RequestsModel model,
            DecisionController decisions,
            TalkController talk,
            Colleagues colleagues,
            BulkPane pane,
            Dialogs dialogs,
            Words words) {
        this.model = model;
        this.decisions = decisions;
        this.talk = talk;
        this.colleagues = colleagues;
        this.pane = pane;
        this.dialogs = dialogs;
        this.words = words;
    }

    /// Denies those that the reader may deny, once there is a reason, after saying how many.
    void deny() {
        pane.withReason(reason -> confirm(
                "deny", ActionButton.Kind.DANGER, model.bulkProperty().get().deniable(), Choice.DENY, reason));
    }

    /// Approves all that are chosen, each for itself, where the policy lets them be approved together.
    void approve() {
        pane.withReason(reason -> {
            Bulk bulk = model.bulkProperty().get();
            if (bulk.isApprovable()) {
                confirm("approve", ActionButton.Kind.PRIMARY, bulk.approvable(), Choice.APPROVE, reason);
            }
        });
    }

    private void confirm(String act, ActionButton.Kind kind, List<RequestRow> rows, Choice choice, String reason) {
        Descriptor descriptor = Descriptor.of(words.text("request.bulk." + act, rows.size()));
        dialogs.ask(new Dialog(
                descriptor.name(),
                Texts.body(words.text("request.bulk." + act + "-explain", rows.size(), reason)),
                List.of(Dialog.Act.of(descriptor, kind, () -> decisions.decideAll(rows, choice, reason)))));
    }

    /// Hands the chosen requests, or the one in the middle, to a colleague.
    Layers.Open assign() {
        Bulk bulk = model.bulkProperty().get();
        List<RequestRow> rows = bulk.isMany() ? bulk.deniable() : model.selectedRows();
        ColleaguePicker picker =
                new ColleaguePicker(colleagues, words.text("request.assign.explain", rows.size()), words);
        Runnable hand = () -> {
            Person to = picker.chosen();
            if (to != null) {
                talk.assign(rows.stream().map(RequestRow::id).toList(), to.id());
            }
        };
        Dialog.Act act = new Dialog.Act(
                Descriptor.of(words.text("request.assign.act"), words.text("request.assign.act-hint")),
                ActionButton.Kind.PRIMARY,
                picker.possible(),
                hand);
        Layers.Open open =
                dialogs.ask(new Dialog(words.text("request.assign.title", rows.size()), picker, List.of(act)));
        picker.setOnTake(() -> {
            open.close();
            hand.run();
        });
        return open;
    }
}
