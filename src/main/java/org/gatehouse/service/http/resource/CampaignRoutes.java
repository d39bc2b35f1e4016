package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.CAMPAIGNS;
import static org.gatehouse.contract.ApiPath.CAMPAIGN_PREVIEW;

import java.util.List;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignPreview;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.ReassignDocument;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.DataClass;
import org.gatehouse.service.access.CampaignLists;
import org.gatehouse.service.access.Campaigns;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;

/// Review campaigns: people look anew at grants in force, and attest or revoke each.
public final class CampaignRoutes {
    private static final String ONE = CAMPAIGNS + "/{id}";
    private static final String ITEMS = ONE + "/items";
    private static final String ITEM = ITEMS + "/{number}";

    private final Campaigns campaigns;
    private final CampaignLists lists;

    public CampaignRoutes(Campaigns campaigns, CampaignLists lists) {
        this.campaigns = campaigns;
        this.lists = lists;
    }

    /// An answer to some of its grants.
    @FunctionalInterface
    private interface Answer {
        List<CampaignItem> to(Caller caller, CampaignId id, CampaignAnswerDocument document);
    }

    /// What is done to a campaign for a reason.
    @FunctionalInterface
    private interface Act {
        Campaign on(Caller caller, CampaignId id, String reason);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(CAMPAIGNS, "List review campaigns, the latest first")
                        .query(QueryParameter.choices("status", "In one of these states", CampaignStatus.class))
                        .paged()
                        .answers(Shape.pageOf(CampaignRow.class))
                        .handledBy(this::page),
                Route.post(CAMPAIGNS, "Start a review campaign")
                        .creates(CampaignRow.class)
                        .repeats((call, resource) -> lists.campaign(
                                call.by(),
                                new CampaignId(ResourcePath.of(resource).id())))
                        .handledBy(CampaignDocument.class, this::start),
                Route.get(CAMPAIGN_PREVIEW, "Count the grants that a scope holds now")
                        .query(
                                QueryParameter.text("asset", "On this asset, `userdata.core.*` for all under it"),
                                QueryParameter.choice("data_class", "The strictest of its assets", DataClass.class),
                                QueryParameter.choice(
                                        "affiliation", "The strictest of those involved", Affiliation.class),
                                QueryParameter.text("team", "Its user is in this team"),
                                QueryParameter.number("unused_days", "Not used for so many days"))
                        .answers(CampaignPreview.class)
                        .handledBy(this::preview),
                Route.get(ONE, "Read a review campaign")
                        .answers(CampaignRow.class)
                        .handledBy(call -> Reply.ok(lists.campaign(call.by(), id(call)))),
                Route.get(ITEMS, "List the grants of a campaign with why they exist, by number")
                        .query(
                                QueryParameter.choices("status", "In one of these states", CampaignItemStatus.class),
                                QueryParameter.flag("mine", "Only those handed to me"))
                        .paged()
                        .answers(Shape.pageOf(CampaignItemRow.class))
                        .handledBy(this::items),
                Route.get(ITEM, "Read one grant of a campaign")
                        .answers(CampaignItemRow.class)
                        .handledBy(call -> Reply.ok(lists.item(call.by(), id(call), number(call)))),
                answer("/attest", "Attest that a grant is still needed", campaigns::attest),
                answer("/revoke", "Revoke a grant that is not needed", campaigns::revoke),
                Route.post(ITEM + "/reassign", "Hand a grant to another reviewer")
                        .answers(CampaignItemRow.class)
                        .repeats((call, _) -> lists.item(call.by(), id(call), number(call)))
                        .handledBy(ReassignDocument.class, this::reassignOne),
                answers("/attest", "Attest that several grants are still needed", campaigns::attest),
                answers("/revoke", "Revoke several grants that are not needed", campaigns::revoke),
                Route.post(ONE + "/reassign", "Hand several grants to another reviewer")
                        .answers(Shape.listOf(CampaignItemRow.class))
                        .repeats((call, _) -> lists.items(
                                call.by(),
                                id(call),
                                call.document(CampaignReassignDocument.class).items()))
                        .handledBy(CampaignReassignDocument.class, this::reassign),
                act("/close", "Close an overdue campaign; what nobody answered for stays listed", campaigns::close),
                act("/cancel", "Call a campaign off, and what was to come after it", campaigns::cancel),
                act("/end-series", "Let no further campaign come after this one", campaigns::endSeries));
    }

    private Route answer(String what, String summary, Answer answer) {
        return Route.post(ITEM + what, summary)
                .answers(CampaignItemRow.class)
                .repeats((call, _) -> lists.item(call.by(), id(call), number(call)))
                .handledBy(ReasonDocument.class, (call, why) -> {
                    lists.item(call.by(), id(call), number(call));
                    answer.to(call.by(), id(call), new CampaignAnswerDocument(List.of(number(call)), why.reason()));
                    return Reply.ok(lists.item(call.by(), id(call), number(call)));
                });
    }

    private Route answers(String what, String summary, Answer answer) {
        return Route.post(ONE + what, summary)
                .answers(Shape.listOf(CampaignItemRow.class))
                .repeats((call, _) -> lists.items(
                        call.by(),
                        id(call),
                        call.document(CampaignAnswerDocument.class).items()))
                .handledBy(CampaignAnswerDocument.class, (call, document) -> {
                    answer.to(call.by(), id(call), document);
                    return Reply.ok(lists.items(call.by(), id(call), document.items()));
                });
    }

    private Route act(String what, String summary, Act act) {
        return Route.post(ONE + what, summary)
                .answers(CampaignRow.class)
                .repeats((call, _) -> lists.campaign(call.by(), id(call)))
                .handledBy(ReasonDocument.class, (call, why) -> {
                    act.on(call.by(), id(call), why.reason());
                    return Reply.ok(lists.campaign(call.by(), id(call)));
                });
    }

    private Reply page(Call call) {
        return Reply.ok(Paging.page(
                () -> lists.page(call.by(), call.choices("status", CampaignStatus.class), call.limit(), call.after())));
    }

    private Reply start(Call call, CampaignDocument document) {
        Campaign begun = campaigns.start(call.by(), document);
        return Reply.created(CAMPAIGNS + "/" + begun.id(), lists.campaign(call.by(), begun.id()));
    }

    private Reply preview(Call call) {
        CampaignScope scope = new CampaignScope(
                call.text("asset").orElse(null),
                call.choice("data_class", DataClass.class).orElse(null),
                call.choice("affiliation", Affiliation.class).orElse(null),
                call.text("team").orElse(null),
                call.value("unused_days", Integer::parseInt).orElse(null));
        return Reply.ok(lists.preview(call.by(), scope));
    }

    private Reply items(Call call) {
        return Reply.ok(Paging.page(() -> lists.items(
                call.by(),
                id(call),
                call.choices("status", CampaignItemStatus.class),
                call.flag("mine"),
                call.limit(),
                call.after())));
    }

    private Reply reassignOne(Call call, ReassignDocument document) {
        lists.item(call.by(), id(call), number(call));
        campaigns.reassign(
                call.by(),
                id(call),
                new CampaignReassignDocument(List.of(number(call)), document.to(), document.reason()));
        return Reply.ok(lists.item(call.by(), id(call), number(call)));
    }

    private Reply reassign(Call call, CampaignReassignDocument document) {
        campaigns.reassign(call.by(), id(call), document);
        return Reply.ok(lists.items(call.by(), id(call), document.items()));
    }

    private static CampaignId id(Call call) {
        return call.id("campaign", CampaignId::new);
    }

    private static int number(Call call) {
        return call.number("number", "grant of a campaign");
    }
}
