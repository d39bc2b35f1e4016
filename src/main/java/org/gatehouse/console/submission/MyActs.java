package org.gatehouse.console.submission;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Verdict;

/// What somebody can do about their own request and the grant that it became. Belongs to the FX thread.
final class MyActs {
    private final RequestCalls requests;
    private final GrantCalls grants;
    private final MyRequestsController controller;
    private final Consumer<Done> done;

    /// Something was done.
    ///
    /// @param what names the message that says so, `submission.done.<what>`
    record Done(String what, RequestId request) {}

    private record Act(String name, Object on, Object words) {}

    MyActs(RequestCalls requests, GrantCalls grants, MyRequestsController controller, Consumer<Done> done) {
        this.requests = requests;
        this.grants = grants;
        this.controller = controller;
        this.done = done;
    }

    void answer(RequestView view, Question question, String text, Runnable sent) {
        RequestId id = view.request().id();
        Act act = new Act("answer", id.value() + question.number(), text);
        controller.act(act, key -> requests.answer(id, question.number(), text, key), row -> {
            sent.run();
            put("answered", row);
        });
    }

    void withdraw(RequestId id, String reason) {
        controller.act(
                new Act("withdraw", id, reason),
                key -> requests.withdraw(id, reason, key),
                row -> put("withdrawn", row));
    }

    /// Submits a draft as it stands.
    void submit(RequestId id) {
        controller.act(new Act("submit", id, ""), key -> requests.submit(id, key), row -> put("submitted", row));
    }

    /// Throws a draft away. Nobody else ever saw it, so that nobody asks why.
    void discard(RequestId id) {
        controller.act(new Act("discard", id, ""), key -> requests.withdraw(id, "", key), row -> put("discarded", row));
    }

    void activate(Grant grant) {
        GrantId id = grant.id();
        controller.act(new Act("activate", id, ""), key -> grants.activate(id, key), after -> tell("activated", after));
    }

    void complete(Grant grant, String reason) {
        GrantId id = grant.id();
        controller.act(
                new Act("complete", id, reason),
                key -> grants.complete(id, reason, key),
                after -> tell("completed", after));
    }

    /// Asks for the same for longer, in a request of its own.
    void extend(Ask extension, Runnable sent) {
        controller.act(new Act("extend", extension, ""), key -> requests.submit(extension, key), row -> {
            sent.run();
            put("extended", row);
        });
    }

    /// What the policy would say of an extension; nothing is filed.
    CompletableFuture<Verdict> preview(Ask extension) {
        return requests.preview(extension);
    }

    /// The request that continues a grant: the same on the same data, from when the grant ends.
    static Ask extension(AccessRequest request, Grant grant, Duration length, String why) {
        return new Ask(
                grant.items(),
                request.purpose(),
                why,
                request.ticket(),
                request.requestedLocations(),
                request.severity(),
                new RequestedAccess(grant.endsAt(), length, null, false),
                request.subject(),
                List.copyOf(request.actorChain()),
                grant.id(),
                null);
    }

    private void put(String what, RequestRow row) {
        controller.put(row);
        done.accept(new Done(what, row.id()));
    }

    private void tell(String what, Grant grant) {
        done.accept(new Done(what, grant.request()));
    }
}
