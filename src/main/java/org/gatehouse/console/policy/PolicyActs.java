package org.gatehouse.console.policy;

import java.util.function.BiConsumer;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.jspecify.annotations.Nullable;

/// What is done to policies: propose a version, put it in force as the second lead, turn it down. Belongs to the FX
/// thread.
final class PolicyActs {
    private final GovernanceCalls governance;
    private final PolicyModel model;
    private final PolicyController controller;
    private final Words words;
    private final Threads threads;
    private final Forms forms;
    private final BiConsumer<String, PolicyRef> told;

    /// @param told called with the act that was done and the version
    PolicyActs(
            GovernanceCalls governance,
            PolicyModel model,
            PolicyController controller,
            Words words,
            Threads threads,
            Acts sending,
            Forms forms,
            BiConsumer<String, PolicyRef> told) {
        this.governance = governance;
        this.model = model;
        this.controller = controller;
        this.words = words;
        this.threads = threads;
        this.forms = forms;
        this.told = told;
        sending.troubleProperty().subscribe(this::showWrongs);
    }

    /// Begins a new version from the text of another, unless one is being written.
    void beginDraft(PolicyVersion from) {
        if (model.draftProperty().get().isBlank()) {
            model.draftProperty().set(from.source());
        }
        model.faceProperty().set(Face.DRAFT);
    }

    /// Proposes the draft for a reason.
    Layers.Open propose() {
        Asking asking = new Asking(
                "propose",
                words.text("policy.ask.propose"),
                Descriptor.of(words.text("policy.do.propose")),
                Kind.PRIMARY);
        return forms.ask(
                asking,
                ReasonForm.class,
                () -> new ReasonForm(words, Texts.body(words.text("policy.said.propose"))),
                form -> {
                    model.wrongs().clear();
                    PolicyDocument document =
                            new PolicyDocument(model.draftProperty().get(), form.reason());
                    forms.send(asking, document, key -> governance.proposePolicy(document, key), this::proposed);
                });
    }

    private void proposed(PolicyVersion version) {
        model.draftProperty().set("");
        model.faceProperty().set(Face.CHANGES);
        done("propose", version);
    }

    /// What is wrong with the draft is shown at its place rather than as one long sentence.
    private void showWrongs(Acts.@Nullable Trouble trouble) {
        if (trouble != null && trouble.act().equals("propose") && trouble.failure() instanceof ServiceProblem problem) {
            model.wrongs()
                    .setAll(problem.problem().errors().stream()
                            .filter(error -> error.pointer().equals("/source"))
                            .map(error -> PolicyText.wrong(error.detail()))
                            .toList());
        }
    }

    Layers.Open activate(PolicyVersion version) {
        return decide(
                "activate",
                version,
                Kind.PRIMARY,
                (asking, reason) -> forms.send(
                        asking,
                        reason,
                        key -> governance.activatePolicy(version.ref(), reason, key),
                        now -> done("activate", now)));
    }

    Layers.Open reject(PolicyVersion version) {
        return decide(
                "reject",
                version,
                Kind.DANGER,
                (asking, reason) -> forms.send(
                        asking,
                        reason,
                        key -> governance.rejectPolicy(version.ref(), reason, key),
                        now -> done("reject", now)));
    }

    private Layers.Open decide(String act, PolicyVersion version, Kind kind, BiConsumer<Asking, String> send) {
        Asking asking = new Asking(
                act + " " + version.ref(),
                words.text("policy.ask." + act, version.ref()),
                Descriptor.of(words.text("policy.do." + act)),
                kind);
        return forms.ask(
                asking, ReasonForm.class, () -> form(act, version), form -> send.accept(asking, form.reason()));
    }

    private ReasonForm form(String act, PolicyVersion version) {
        ReplayPane replay = new ReplayPane(words);
        threads.deliver(governance.replay(version.ref()), (answer, thrown) -> {
            if (thrown == null) {
                replay.show(answer, 6);
            } else {
                replay.fail(ServiceFailure.of(thrown).words());
            }
        });
        return new ReasonForm(words, Texts.body(words.text("policy.said." + act, version.ref())), replay);
    }

    private void done(String act, PolicyVersion version) {
        model.selectedProperty().set(version.ref());
        controller.reload();
        told.accept(act, version.ref());
    }
}
