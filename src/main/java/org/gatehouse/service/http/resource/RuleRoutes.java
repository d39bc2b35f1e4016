package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.RULES;

import java.util.List;
import org.gatehouse.contract.Documents.RuleReplayDocument;
import org.gatehouse.contract.Documents.RuleSwitchDocument;
import org.gatehouse.contract.Right;
import org.gatehouse.contract.RuleReplay;
import org.gatehouse.contract.RuleRow;
import org.gatehouse.contract.RuleStatus;
import org.gatehouse.contract.RuleView;
import org.gatehouse.service.detection.Rules;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;

/// Detection rules: how they fare, on or off, and what they would have found.
public final class RuleRoutes {
    private static final String ONE = RULES + "/{id}";

    private final Rules rules;

    public RuleRoutes(Rules rules) {
        this.rules = rules;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(RULES, "List detection rules and how they fare")
                        .paged()
                        .answers(Shape.pageOf(RuleRow.class))
                        .handledBy(call -> Reply.ok(Paging.of(rules.all(call.by()), RuleRow::id, call))),
                Route.get(RULES + "/status", "Tell how detection as a whole fares, and which files are refused")
                        .answers(RuleStatus.class)
                        .handledBy(call -> Reply.ok(rules.status(call.by()))),
                Route.get(ONE, "Read a rule with its text")
                        .answers(RuleView.class)
                        .handledBy(call -> Reply.ok(rules.one(call.by(), id(call)))),
                Route.post(ONE + "/switch", "Switch a rule on or off")
                        .needs(Right.RUN_RULES)
                        .answers(RuleView.class)
                        .repeats((call, path) ->
                                rules.one(call.by(), ResourcePath.of(path).id()))
                        .handledBy(
                                RuleSwitchDocument.class,
                                (call, document) -> Reply.ok(rules.flip(call.by(), id(call), document))),
                Route.post(ONE + "/replay", "Begin to run a rule over stored history; nothing is raised")
                        .needs(Right.RUN_RULES)
                        .answers(RuleReplay.class)
                        .handledBy(
                                RuleReplayDocument.class,
                                (call, document) -> Reply.ok(rules.replay(call.by(), id(call), document))),
                Route.get(ONE + "/replay", "Tell how far the last replay of a rule has come, and what it found")
                        .answers(RuleReplay.class)
                        .handledBy(call -> Reply.ok(rules.replayed(call.by(), id(call)))),
                Route.post(ONE + "/replay/stop", "Stop a replay, and keep what it has found")
                        .needs(Right.RUN_RULES)
                        .answers(RuleReplay.class)
                        .handledBy(call -> Reply.ok(rules.stop(call.by(), id(call)))));
    }

    private static String id(Call call) {
        return call.path().getOrDefault("id", "");
    }
}
