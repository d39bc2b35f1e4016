package org.gatehouse.console.policy;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.Latest;
import org.gatehouse.console.policy.PolicyModel.Face;
import org.gatehouse.console.screen.ListStates;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;

/// Loads the versions of the policy and what is asked about them. Belongs to the FX thread.
final class PolicyController implements LiveFeed.Listener {
    private final GovernanceCalls governance;
    private final RegisterCalls register;
    private final RequestCalls requests;
    private final PolicyModel model;
    private final Me me;
    private final Threads threads;
    private final Latest listing = new Latest();
    private final Latest replaying = new Latest();
    private final Latest judging = new Latest();
    private boolean active;

    PolicyController(
            GovernanceCalls governance,
            RegisterCalls register,
            RequestCalls requests,
            PolicyModel model,
            Me me,
            Threads threads) {
        this.governance = governance;
        this.register = register;
        this.requests = requests;
        this.model = model;
        this.me = me;
        this.threads = threads;
        model.selectedProperty().subscribe((_, _) -> onSelected());
        model.faceProperty().subscribe((_, face) -> onFace(face));
    }

    void activate() {
        active = true;
        reload();
        if (me.may(Right.SEE_ALL)) {
            threads.deliver(register.people(PeopleQuery.ALL, PageOf.first(Page.MOST)), (page, failure) -> {
                if (failure == null) { // without names ids are shown, which is no loss worth a word
                    model.learn(page.items());
                }
            });
        }
    }

    void deactivate() {
        active = false;
        listing.cancel();
        replaying.cancel();
        judging.cancel();
    }

    void reload() {
        assert Platform.isFxApplicationThread();
        if (active) {
            model.listStateProperty().set(new ListState.Loading());
            threads.deliver(
                    governance.policies(PageOf.first(Page.MOST)),
                    listing.<Page<PolicyVersion>>only(this::show, this::fail));
        }
    }

    private void show(Page<PolicyVersion> page) {
        model.versions().setAll(page.items());
        model.listStateProperty().set(new ListState.Ready());
        if (model.shown().isEmpty()) {
            model.selectedProperty().set(model.inForce().map(PolicyVersion::ref).orElse(null));
        }
    }

    private void fail(Throwable thrown) {
        model.listStateProperty().set(ListStates.of(thrown, this::reload));
    }

    private void onSelected() {
        model.replayProperty().set(null);
        model.replayTroubleProperty().set(null);
        model.saidProperty().set(null);
        onFace(model.faceProperty().get());
    }

    private void onFace(Face face) {
        if (face == Face.REPLAY && model.replayProperty().get() == null) {
            replay();
        } else if (face == Face.REQUEST && model.saidProperty().get() == null) {
            speak();
        }
    }

    /// What the selected version would have said of past requests.
    void replay() {
        PolicyRef chosen = model.selectedProperty().get();
        if (chosen == null || !me.may(Right.SEE_ALL)) {
            return;
        }
        threads.deliver(
                governance.replay(chosen),
                replaying.<PolicyReplay>only(
                        model.replayProperty()::set,
                        thrown -> model.replayTroubleProperty()
                                .set(ServiceFailure.of(thrown).words())));
    }

    /// Which rules would speak for the request whose id is typed, and which spoke.
    ///
    /// @param unknown what to say when that is no id
    void judge(String unknown) {
        String text = model.askedProperty().get().strip().toUpperCase(Locale.ROOT);
        judging.cancel();
        model.judgedProperty().set(null);
        model.saidProperty().set(null);
        model.judgedTroubleProperty().set(null);
        RequestId id;
        try {
            id = new RequestId(text);
        } catch (IllegalArgumentException _) {
            model.judgedTroubleProperty().set(unknown);
            return;
        }
        threads.deliver(
                requests.view(id),
                judging.<RequestView>only(
                        view -> {
                            model.judgedProperty().set(view);
                            speak();
                        },
                        this::failJudging));
    }

    /// What the selected version says of the request in sight.
    private void speak() {
        PolicyRef chosen = model.selectedProperty().get();
        RequestView view = model.judgedProperty().get();
        model.judgedTroubleProperty().set(null);
        if (chosen != null && view != null) {
            threads.deliver(
                    governance.verdict(chosen, view.row().id()),
                    judging.<Verdict>only(model.saidProperty()::set, this::failJudging));
        }
    }

    private void failJudging(Throwable thrown) {
        model.judgedTroubleProperty().set(ServiceFailure.of(thrown).words());
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        if (events.stream().anyMatch(event -> event.subject().kind().equals("policy"))) {
            reload();
        }
    }

    @Override
    public void onGap() {
        reload();
    }
}
