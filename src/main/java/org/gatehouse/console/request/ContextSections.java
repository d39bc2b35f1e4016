package org.gatehouse.console.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.gatehouse.console.kit.Chip;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Links;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Section;
import org.gatehouse.console.kit.Sparkbars;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.Freeze;

/// What stands around the request: the requester's record, who else reaches the data, freezes, and how the like was
/// decided.
final class ContextSections {
    private final Words words;
    private final Navigator navigator;
    private final Section record;
    private final Section exposure;
    private final Section sameData;
    private final Section freezes;
    private final Section similar;
    private final Sparkbars weeks = new Sparkbars();

    ContextSections(Words words, Navigator navigator) {
        this.words = words;
        this.navigator = navigator;
        this.record = new Section(words.text("request.context.requester", 90));
        this.exposure = new Section(words.text("request.context.exposure"));
        this.sameData = new Section(words.text("request.context.same-data"));
        this.freezes = new Section(words.text("request.context.freezes"));
        this.similar = new Section(words.text("request.context.similar"));
    }

    List<Node> nodes() {
        return List.of(record, exposure, sameData, freezes, similar);
    }

    void show(RequestView view) {
        RequestContext context = view.context();
        record.setTitle(words.text("request.context.requester", context.days()));
        showRecord(context.requester());
        showExposure(view.request().exposureEstimate());
        showSameData(context.sameData());
        showFreezes(context.freezes());
        showSimilar(context.similar());
    }

    private void showRecord(RequestContext.RequesterRecord past) {
        String summary = words.text("request.context.per-week");
        weeks.show(past.perWeek().stream().mapToDouble(Integer::doubleValue).toArray(), Sparkbars.NONE, summary);
        record.setContent(
                Texts.body(words.text(
                        "request.context.record", past.requests(), past.approved(), past.denied(), past.unused())),
                weeks,
                Texts.muted(summary));
    }

    private void showExposure(Exposure estimate) {
        List<Node> lines = new ArrayList<>();
        lines.add(Texts.body(words.text(
                "request.context.reach",
                org.gatehouse.console.i18n.Numbers.brief(estimate.rows()),
                org.gatehouse.console.i18n.Numbers.brief(estimate.persons()))));
        if (!estimate.sensitiveColumns().isEmpty()) {
            lines.add(Texts.muted(words.text(
                    "request.context.sensitive", estimate.sensitiveColumns().size())));
        }
        exposure.setContent(lines.toArray(Node[]::new));
    }

    private void showSameData(RequestContext.SameData same) {
        Instant expiry = same.nextExpiry();
        String more = expiry == null
                ? ""
                : " · "
                        + words.text(
                                "request.context.next-expiry", words.times().moment(expiry));
        sameData.setContent(
                Texts.body(words.text("request.context.grants", same.activeGrants(), same.identities()) + more));
    }

    private void showFreezes(List<Freeze> inForce) {
        freezes.setVisible(!inForce.isEmpty());
        freezes.setManaged(!inForce.isEmpty());
        freezes.setContent(inForce.stream()
                .map(freeze -> new RichText()
                        .node(new Chip(words.text("request.frozen"), Tone.DANGER))
                        .plain(" " + freeze.reason()))
                .toArray(Node[]::new));
    }

    private void showSimilar(List<RequestContext.Similar> decided) {
        if (decided.isEmpty()) {
            similar.setContent(Texts.muted(words.text("request.context.none-similar")));
            return;
        }
        similar.setContent(decided.stream()
                .map(one -> new RichText()
                        .node(Links.of(
                                Descriptor.of(one.id().value(), words.text("request.context.open")),
                                () -> navigator.open(one.id())))
                        .plain(" " + one.words()))
                .toArray(Node[]::new));
    }
}
