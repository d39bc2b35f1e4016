package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.REQUESTS;
import static org.gatehouse.contract.ApiPath.REQUESTS_AUTO_ELIGIBLE;
import static org.gatehouse.contract.ApiPath.REQUEST_COUNTS;
import static org.gatehouse.contract.ApiPath.REQUEST_PREVIEW;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.contract.AutoEligibility;
import org.gatehouse.contract.CommentView;
import org.gatehouse.contract.DecisionOutcome;
import org.gatehouse.contract.Documents.AnswerDocument;
import org.gatehouse.contract.Documents.AssignDocument;
import org.gatehouse.contract.Documents.CommentDocument;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.Documents.PreviewDocument;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.Decisions;
import org.gatehouse.service.access.RequestQueries;
import org.gatehouse.service.access.Requests;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteBuilder;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;

/// Access requests: ask, answer, decide.
public final class RequestRoutes {
    private static final String ONE = REQUESTS + "/{id}";

    private final Requests requests;
    private final Decisions decisions;
    private final RequestQueries queries;
    private final Function<AccessRequest, RequestRow> row;

    /// @param row a request as a line of the queue
    public RequestRoutes(
            Requests requests, Decisions decisions, RequestQueries queries, Function<AccessRequest, RequestRow> row) {
        this.requests = requests;
        this.decisions = decisions;
        this.queries = queries;
        this.row = row;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(REQUESTS, "List requests")
                        .query(
                                QueryParameter.choice("view", "A ready-made cut; all when left out", QueueView.class),
                                QueryParameter.text("q", "Words found in id, names, assets, purpose or ticket"),
                                QueryParameter.choice(
                                        "affiliation", "The strictest of those involved", Affiliation.class),
                                QueryParameter.text("asset", "On this asset"),
                                QueryParameter.text("party", "Asked by, for or through this person"),
                                QueryParameter.choices("status", "In one of these states", RequestStatus.class))
                        .paged()
                        .answers(Shape.pageOf(RequestRow.class))
                        .handledBy(this::page),
                Route.get(REQUEST_COUNTS, "Count the requests of each view")
                        .answers(QueueCounts.class)
                        .handledBy(call -> Reply.ok(queries.counts(call.by()))),
                Route.get(REQUESTS_AUTO_ELIGIBLE, "Ask which of these requests I may approve together")
                        .query(QueryParameter.text("ids", "Ids of requests, with commas, at most 200"))
                        .answers(Shape.pageOf(AutoEligibility.class))
                        .handledBy(this::autoEligible),
                Route.post(REQUEST_PREVIEW, "Ask what the policy would say, without filing anything")
                        .answers(Verdict.class)
                        .handledBy(Ask.class, (call, ask) -> Reply.ok(requests.preview(call.by(), ask))),
                Route.post(REQUESTS, "File a request, or save a draft of one")
                        .needs(Right.SUBMIT_REQUEST)
                        .query(QueryParameter.flag(
                                "draft", "Save it for me alone, to be submitted later; texts may still be missing"))
                        .creates(RequestRow.class)
                        .repeats(this::current)
                        .handledBy(Ask.class, this::submit),
                Route.get(ONE, "Read a request with all that is needed to decide it")
                        .answers(RequestView.class)
                        .handledBy(this::view),
                Route.put(
                                ONE,
                                "Change a draft; amend a request: a new revision, on which earlier decisions do not count")
                        .matched()
                        .answers(RequestRow.class)
                        .handledBy(Ask.class, this::amend),
                act("/submit", "Submit my draft as it stands")
                        .needs(Right.SUBMIT_REQUEST)
                        .handledBy(does(requests::submit)),
                Route.post(ONE + "/preview", "Ask what the policy would say of it under narrower terms")
                        .answers(Verdict.class)
                        .handledBy(
                                PreviewDocument.class,
                                (call, terms) -> Reply.ok(requests.preview(call.by(), id(call), terms))),
                Route.post(ONE + "/decisions", "Decide on one exact revision")
                        .creates(DecisionOutcome.class)
                        .repeats(this::decided)
                        .handledBy(DecisionDocument.class, this::decide),
                act("/claim", "Say that I work on it").handledBy(does((caller, id) -> requests.claim(caller, id))),
                Route.delete(ONE + "/claim", "Say that I no longer work on it")
                        .answers(RequestRow.class)
                        .handledBy(does((caller, id) -> requests.release(caller, id))),
                act("/assign", "Give it to somebody to work on")
                        .handledBy(
                                AssignDocument.class,
                                (call, to) -> reply(requests.assign(call.by(), id(call), to.to()))),
                act("/questions", "Ask the requester something")
                        .handledBy(
                                QuestionDocument.class,
                                (call, question) -> reply(requests.ask(call.by(), id(call), question))),
                act("/questions/{number}/answer", "Answer a question: a new revision")
                        .handledBy(AnswerDocument.class, this::answer),
                Route.post(ONE + "/comments", "Add a remark that the team alone sees")
                        .creates(CommentView.class)
                        .repeats(this::commented)
                        .handledBy(CommentDocument.class, this::comment),
                act("/withdraw", "Withdraw my request, or discard my draft")
                        .handledBy(
                                ReasonDocument.class,
                                (call, why) -> reply(requests.withdraw(call.by(), id(call), why.reason()))));
    }

    private RouteBuilder act(String what, String summary) {
        return Route.post(ONE + what, summary).answers(RequestRow.class).repeats(this::current);
    }

    private Function<Call, Reply> does(BiFunction<Caller, RequestId, AccessRequest> work) {
        return call -> reply(work.apply(call.by(), id(call)));
    }

    private Reply page(Call call) {
        RequestQueries.Filters filters = new RequestQueries.Filters(
                call.text("q").orElse(null),
                call.choices("status", RequestStatus.class),
                call.choice("affiliation", Affiliation.class).orElse(null),
                call.value("asset", AssetId::new).orElse(null),
                call.value("party", PersonId::new).orElse(null));
        QueueView view = call.choice("view", QueueView.class).orElse(QueueView.ALL);
        return Reply.ok(Paging.page(() -> queries.page(call.by(), view, filters, call.limit(), call.after())));
    }

    private Reply autoEligible(Call call) {
        List<RequestId> none = List.of();
        List<RequestId> ids = call.value(
                        "ids",
                        text -> Stream.of(text.split(",")).map(RequestId::new).toList())
                .orElse(none);
        return Reply.ok(queries.autoEligible(call.by(), ids));
    }

    private Reply submit(Call call, Ask ask) {
        RequestRow made =
                row.apply(call.flag("draft") ? requests.draft(call.by(), ask) : requests.submit(call.by(), ask));
        return Reply.created(REQUESTS + "/" + made.id(), made).version(made.version());
    }

    private Reply view(Call call) {
        RequestView view = queries.view(call.by(), id(call));
        return Reply.ok(view).version(view.request().version());
    }

    private Reply amend(Call call, Ask ask) {
        AccessRequest now = queries.view(call.by(), id(call)).request();
        if (now.status() == RequestStatus.DRAFT) {
            return reply(requests.redraft(call.by(), now.id(), Versions.seen(call), ask));
        }
        Versions.require(call, now.id(), now.version());
        return reply(requests.amend(call.by(), now.id(), now.revision(), ask));
    }

    private Reply decide(Call call, DecisionDocument document) {
        DecisionOutcome outcome = decisions.decide(call.by(), id(call), document);
        return Reply.created(REQUESTS + "/" + outcome.request().id(), outcome);
    }

    private Reply answer(Call call, AnswerDocument answer) {
        int number = call.number("number", "question");
        return reply(requests.answer(call.by(), id(call), number, answer));
    }

    private Reply comment(Call call, CommentDocument document) {
        CommentView made = requests.comment(call.by(), id(call), document);
        return Reply.created(REQUESTS + "/" + id(call) + "/comments/" + made.id(), made);
    }

    private RequestRow current(Call call, String resource) {
        return queries.view(call.by(), id(resource)).row();
    }

    /// The caller's latest decision, and what the request has come to.
    private DecisionOutcome decided(Call call, String resource) {
        RequestView view = queries.view(call.by(), id(resource));
        PersonId me = call.by().id();
        return view.decisions().stream()
                .filter(decision -> decision.person().equals(me))
                .reduce((earlier, later) -> later)
                .map(decision -> new DecisionOutcome(view.row(), decision, view.grant(), recordedAt(view, me)))
                .orElseThrow(() -> gone(resource));
    }

    private static long recordedAt(RequestView view, PersonId me) {
        return view.history().stream()
                .filter(entry -> entry.type() == org.gatehouse.ledger.EntryType.REQUEST_DECIDED)
                .filter(entry -> entry.actor() != null && entry.actor().id().equals(me))
                .mapToLong(entry -> entry.index())
                .max()
                .orElse(-1);
    }

    private CommentView commented(Call call, String resource) {
        String comment = ResourcePath.of(resource).innerId();
        return queries.view(call.by(), id(resource)).comments().stream()
                .filter(view -> view.id().value().equals(comment))
                .findFirst()
                .orElseThrow(() -> gone(resource));
    }

    private Reply reply(AccessRequest request) {
        RequestRow now = row.apply(request);
        return Reply.ok(now).version(now.version());
    }

    private static RequestId id(Call call) {
        return call.id("request", RequestId::new);
    }

    private static RequestId id(String resource) {
        return new RequestId(ResourcePath.of(resource).id());
    }

    private static Refusal gone(String resource) {
        return new Refusal(ErrorCode.NOT_FOUND, "What the first call made at " + resource + " is no longer there.");
    }
}
