package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.GATES;
import static org.gatehouse.contract.ApiPath.GRANTS;

import java.util.List;
import java.util.function.Function;
import org.gatehouse.contract.Documents.GateQuestionDocument;
import org.gatehouse.contract.GateAnswer;
import org.gatehouse.contract.GrantAtGate;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GrantQueries;
import org.gatehouse.service.gate.GateQuestions;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// What people ask about gates: what one would be told, and which of them go by a grant.
public final class GateQuestionRoutes {
    private final GateQuestions questions;
    private final GrantQueries grants;
    private final Function<Grant, List<GrantAtGate>> atGates;

    /// @param atGates where a grant is held
    public GateQuestionRoutes(
            GateQuestions questions, GrantQueries grants, Function<Grant, List<GrantAtGate>> atGates) {
        this.questions = questions;
        this.grants = grants;
        this.atGates = atGates;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(GATES + "/{id}/questions", "Try what a gate would be told; nothing of it counts as use")
                        .answers(GateAnswer.class)
                        .repeats((call, resource) ->
                                questions.again(call.by(), gate(call), call.document(GateQuestionDocument.class)))
                        .handledBy(
                                GateQuestionDocument.class,
                                (call, question) -> Reply.ok(questions.ask(call.by(), gate(call), question))),
                Route.get(GRANTS + "/{id}/gates", "List the gates that go by a grant, since when and how often")
                        .needs(Right.SEE_ALL)
                        .answers(Shape.listOf(GrantAtGate.class))
                        .handledBy(call ->
                                Reply.ok(atGates.apply(grants.grant(call.by(), call.id("grant", GrantId::new))))));
    }

    private static PersonId gate(Call call) {
        return call.id("gate", PersonId::new);
    }
}
