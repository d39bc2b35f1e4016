package org.gatehouse.cli;

import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.RequestQuery;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists requests.
@Command(name = "list", sortOptions = false, description = "List requests, a page at a time.")
final class RequestListCommand implements Runnable {
    private final Surroundings surroundings;

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = "mine",
            description = {
                "needs_me, waiting, due_soon, parent_affiliated, decided,",
                "mine or all (default: ${DEFAULT-VALUE})."
            })
    private QueueView view = QueueView.MINE;

    @Option(names = "--text", paramLabel = "WORDS", description = "Only those with these words in them.")
    private @Nullable String text;

    @Option(names = "--person", paramLabel = "ID", description = "Only those by, for or through this person.")
    private @Nullable PersonId person;

    @Option(names = "--asset", paramLabel = "ASSET", description = "Only those on this asset.")
    private @Nullable AssetId asset;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most, 1 to " + Page.MOST + " (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--after", paramLabel = "CURSOR", description = "Begin after the page that ended with this.")
    private @Nullable String after;

    @Mixin
    private final ServiceAccess access = new ServiceAccess();

    @Mixin
    private final OutputForm form = new OutputForm();

    RequestListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        RequestQuery query = new RequestQuery(view, text, person, asset);
        PageOf page = new PageOf(Math.clamp(limit, 1, Page.MOST), after);
        try (ServiceSession session = access.open()) {
            form.write(session.answer(session.requests().page(query, page)), surroundings, this::print);
        }
    }

    private void print(Page<RequestRow> page) {
        if (page.items().isEmpty()) {
            surroundings.err().println("No requests in this view.");
            return;
        }
        TextTable table = new TextTable("REQUEST", "STATUS", "SEATS", "DECIDE BY", "REQUESTER", "WHAT");
        page.items()
                .forEach(row -> table.add(
                        row.id().value(),
                        RequestWords.status(row.status()),
                        RequestWords.seats(row),
                        row.status().isOpen() ? Times.minute(row.decideBy()) : "-",
                        row.requester().name(),
                        row.title()));
        table.print(surroundings.out());
        if (page.next() != null) {
            surroundings.err().println("More: --after " + page.next());
        }
    }
}
