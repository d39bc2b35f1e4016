package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.PEOPLE;
import static org.gatehouse.contract.ApiPath.ROSTER_CHANGES;

import java.util.List;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RosterReplay;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RosterChange;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Roster;
import org.gatehouse.service.records.Records;

/// Roles and teams: one lead proposes, a second agrees.
public final class RosterRoutes {
    private final Roster roster;
    private final Records records;

    public RosterRoutes(Roster roster, Records records) {
        this.roster = roster;
        this.records = records;
    }

    /// What a second lead says to a proposal.
    @FunctionalInterface
    private interface Act {
        RosterChange on(Caller caller, ChangeId id, String reason);
    }

    public List<Route> routes() {
        return List.of(
                Route.post(PEOPLE + "/{id}/roster", "Propose somebody's roles and teams")
                        .creates(RosterChange.class)
                        .repeats(this::current)
                        .handledBy(RosterDocument.class, this::propose),
                Route.get(ROSTER_CHANGES, "List proposed changes to the roster, open ones first")
                        .paged()
                        .answers(Shape.pageOf(RosterChange.class))
                        .handledBy(call ->
                                Reply.ok(Paging.page(() -> roster.page(call.by(), call.limit(), call.after())))),
                Route.get(
                                ROSTER_CHANGES + "/{id}/replay",
                                "Tell which seats of past requests a change would have moved")
                        .answers(RosterReplay.class)
                        .handledBy(call -> Reply.ok(roster.replay(call.by(), call.id("change", ChangeId::new)))),
                act("/accept", "Agree to a change as the second lead", roster::accept),
                act("/reject", "Turn a change down", roster::reject));
    }

    private Route act(String what, String summary, Act act) {
        return Route.post(ROSTER_CHANGES + "/{id}" + what, summary)
                .answers(RosterChange.class)
                .repeats(this::current)
                .handledBy(
                        ReasonDocument.class,
                        (call, why) -> Reply.ok(act.on(call.by(), call.id("change", ChangeId::new), why.reason())));
    }

    private Reply propose(Call call, RosterDocument document) {
        RosterChange made = roster.propose(call.by(), call.id("person", PersonId::new), document);
        return Reply.created(ROSTER_CHANGES + "/" + made.id(), made);
    }

    private RosterChange current(Call call, String resource) {
        ChangeId id = new ChangeId(ResourcePath.of(resource).id());
        return records.read(reading -> reading.rosterChange(id)).orElseThrow(() -> Refusal.notFound("change", id));
    }
}
