package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.INBOX;

import java.util.List;
import org.gatehouse.contract.Inbox;
import org.gatehouse.service.access.InboxQueries;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;

/// What waits for the caller.
public final class InboxRoutes {
    private final InboxQueries inbox;

    public InboxRoutes(InboxQueries inbox) {
        this.inbox = inbox;
    }

    public List<Route> routes() {
        return List.of(Route.get(INBOX, "What waits for me, over all kinds of things, by due time")
                .answers(Inbox.class)
                .handledBy(call -> Reply.ok(inbox.inbox(call.by()))));
    }
}
