package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.GATES;

import java.util.List;
import java.util.function.BiFunction;
import org.gatehouse.contract.Documents.GateDocument;
import org.gatehouse.contract.Documents.GateFacts;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.GateView;
import org.gatehouse.contract.GateView.IssuedGate;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Gates;

/// Gates: who they are, what they may ask, and how they fare.
public final class GateRoutes {
    private static final String ONE = GATES + "/{id}";

    private final Gates gates;
    private final BiFunction<Gate, Boolean, GateView> view;

    /// @param view a gate with its figures; with its recent denials when told so
    public GateRoutes(Gates gates, BiFunction<Gate, Boolean, GateView> view) {
        this.gates = gates;
        this.view = view;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(GATES, "List gates, with how they fare")
                        .paged()
                        .answers(Shape.pageOf(GateView.class))
                        .handledBy(this::page),
                Route.post(GATES, "Register a gate; its token is shown this once")
                        .needs(Right.REGISTER_GATES)
                        .creates(IssuedGate.class)
                        .repeats(GateRoutes::shownOnce)
                        .handledBy(GateDocument.class, this::register),
                Route.get(ONE, "Read a gate, with what it was refused lately")
                        .answers(GateView.class)
                        .handledBy(call -> reply(gates.gate(call.by(), id(call)))),
                Route.put(ONE, "Change what a gate may ask")
                        .needs(Right.REGISTER_GATES)
                        .matched()
                        .answers(GateView.class)
                        .handledBy(GateFacts.class, this::change),
                Route.post(ONE + "/retire", "End a gate for good; its tokens are void")
                        .needs(Right.REGISTER_GATES)
                        .answers(GateView.class)
                        .repeats((call, resource) -> view.apply(gates.gate(call.by(), id(call)), true))
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> reply(gates.retire(call.by(), id(call), why.reason()))));
    }

    private Reply page(Call call) {
        List<GateView> all = gates.all(call.by()).stream()
                .map(gate -> view.apply(gate, false))
                .toList();
        return Reply.ok(Paging.of(all, one -> one.gate().id().value(), call));
    }

    private Reply register(Call call, GateDocument document) {
        Gates.Registered made = gates.register(call.by(), document);
        return Reply.created(GATES + "/" + made.gate().id(), new IssuedGate(made.gate(), made.token()));
    }

    private Reply change(Call call, GateFacts facts) {
        Long version = call.ifMatch();
        return reply(gates.change(call.by(), id(call), version == null ? 0 : version, facts));
    }

    private Reply reply(Gate gate) {
        return Reply.ok(view.apply(gate, true)).version(gate.version());
    }

    private static Object shownOnce(Call call, String resource) {
        throw new Refusal(
                ErrorCode.WRONG_STATE,
                "The gate is registered (" + resource + "), and its token was shown to the first call and is kept"
                        + " nowhere. If that answer was lost, revoke its tokens and issue another.");
    }

    private static PersonId id(Call call) {
        return call.id("gate", PersonId::new);
    }
}
