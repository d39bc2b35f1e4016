package org.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gatehouse.contract.QueueCounts;
import org.gatehouse.contract.QueueView;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Role;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.service.access.Policies;
import org.gatehouse.service.access.RequestContexts;
import org.gatehouse.service.access.RequestJudge;
import org.gatehouse.service.access.RequestQueries;
import org.gatehouse.service.access.RequestQueries.Filters;
import org.gatehouse.service.access.RequestRows;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.store.HibernateRecords;
import org.gatehouse.service.store.Samples;
import org.gatehouse.service.store.StoreConfig;
import org.jspecify.annotations.Nullable;

/// The records store in a data folder with many requests: how long pages, counts and durable decisions take.
/// Arguments: how many requests (100,000), how many of a hundred are open (25), the data folder (a new one, deleted
/// at the end; a folder that is given is kept, and seeded only when it is empty).
public final class StoreBench {
    private static final int PAGE = 50;
    private static final Set<RequestStatus> WAITING = EnumSet.of(RequestStatus.PENDING, RequestStatus.MORE_INFO);
    private static final Set<RequestStatus> FINAL = EnumSet.of(
            RequestStatus.APPROVED,
            RequestStatus.DENIED,
            RequestStatus.CANCELLED,
            RequestStatus.EXPIRED,
            RequestStatus.FAILED,
            RequestStatus.SUPERSEDED);
    private static final RequestFilter.Decider ME = new RequestFilter.Decider(
            new PersonId("p-steward-1"),
            Set.of(Role.STEWARD),
            Set.of("security"),
            Set.of(new PersonId("p-user-7")),
            Set.of());
    private static final RequestFilter.Decider LEAD = new RequestFilter.Decider(
            new PersonId("p-lead-1"), Set.of(Role.LEAD_STEWARD), Set.of(), Set.of(), Set.of());

    private final Records records;

    private StoreBench(Records records) {
        this.records = records;
    }

    public static void main(String[] arguments) throws IOException {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int open = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 25;
        boolean keep = arguments.length > 2;
        Path folder = keep ? Path.of(arguments[2]) : Files.createTempDirectory("store-bench");
        try (Records records = HibernateRecords.open(folder, StoreConfig.DEFAULT, new SecureRandom())) {
            if (records.<Integer>read(reading -> reading.countRequests(RequestFilter.ALL)) == 0) {
                StoreBenchSeed.seed(records, requests, open);
            }
            System.out.printf("%,d requests, %d %% open, pages of %d%n", requests, open, PAGE);
            new StoreBench(records).run();
        } finally {
            if (!keep) {
                StoreBenchSeed.delete(folder);
            }
        }
    }

    private void run() {
        System.out.printf("%-46s %10s %10s %10s %10s%n", "figure", "p50 ms", "p99 ms", "cpu p50", "target");
        page("first page, needs me", filter(Set.of(RequestStatus.PENDING), ME, null, false));
        page("first page, needs me (lead)", filter(Set.of(RequestStatus.PENDING), LEAD, null, false));
        page("first page, waiting", filter(WAITING, null, null, false));
        page("first page, parent", affiliation(Affiliation.PARENT));
        page("first page, decided", filter(FINAL, null, null, true));
        page("first page, denied", filter(Set.of(RequestStatus.DENIED), null, null, true));
        page("first page, all", RequestFilter.ALL);
        page("first page, mine", party("p-user-3"));
        page("first page, of a busy service", party("p-busy"));
        page("first page, decided on a busy asset", asset("userdata.core.t0"));
        page("first page, decided on a rare asset", asset("userdata.core.rare"));
        page("first page, text found often", filter(Set.of(), null, "backfill", true));
        page("first page, text found once", filter(Set.of(), null, "frd-77 777", true));
        service();
        count("count, needs me", filter(Set.of(RequestStatus.PENDING), ME, null, false));
        count("count, waiting", filter(WAITING, null, null, false));
        count("count, parent", affiliation(Affiliation.PARENT));
        count("count, decided", filter(FINAL, null, null, true));
        count("count, all", RequestFilter.ALL);
        count("count, mine", party("p-user-3"));
        read(
                "one request by id",
                "",
                reading -> reading.request(StoreBenchSeed.id(77)).orElseThrow());
        lastPage("200 pages on, waiting", filter(WAITING, null, null, false));
        StoreBenchWrites.run(records);
    }

    /// What the queue costs one who looks at it: as the use cases answer, with everybody's names and seats.
    private void service() {
        InstantSource clock = InstantSource.fixed(Samples.NOW);
        RequestJudge judge = new RequestJudge(new Policies(new WritePath(records, clock), new PolicyCompiler()));
        RequestQueries queries = new RequestQueries(records, clock, judge, new RequestRows(), new RequestContexts());
        for (String who : List.of("p-steward-1", "p-lead-1", "p-user-3")) {
            Caller caller = Caller.of(
                    records.read(reading -> reading.person(new PersonId(who))).orElseThrow());
            for (QueueView view : List.of(QueueView.NEEDS_ME, QueueView.WAITING, QueueView.DECIDED, QueueView.MINE)) {
                row(
                        "service: page, " + view + ", " + who,
                        "50",
                        Timings.of(300, () -> queries.page(caller, view, Filters.NONE, PAGE, null)));
            }
            row("service: counts, " + who, "", Timings.of(300, () -> queries.counts(caller)));
        }
    }

    private static RequestFilter filter(
            Set<RequestStatus> statuses, RequestFilter.@Nullable Decider needs, @Nullable String text, boolean newest) {
        return new RequestFilter(statuses, null, null, null, null, needs, text, newest);
    }

    private static RequestFilter affiliation(Affiliation affiliation) {
        return new RequestFilter(WAITING, affiliation, null, null, null, null, null, false);
    }

    private static RequestFilter party(String person) {
        return new RequestFilter(Set.of(), null, new PersonId(person), null, null, null, null, true);
    }

    private static RequestFilter asset(String asset) {
        return new RequestFilter(
                Set.of(RequestStatus.APPROVED, RequestStatus.DENIED),
                null,
                null,
                new AssetId(asset),
                null,
                null,
                null,
                true);
    }

    private void page(String name, RequestFilter filter) {
        read(name, "50", reading -> reading.requests(filter, PageSpec.first(PAGE)));
    }

    private void count(String name, RequestFilter filter) {
        int count = records.<Integer>read(reading -> reading.countRequests(filter));
        String named = String.format("%s (%,d)", name, count);
        read(named + ", all", "", reading -> reading.countRequests(filter));
        read(named + ", to 1,001", "", reading -> reading.countRequests(filter, QueueCounts.MOST + 1));
    }

    private void lastPage(String name, RequestFilter filter) {
        String after = null;
        for (int i = 0; i < 200; i++) {
            PageSpec page = new PageSpec(PAGE, after);
            after = records.read(reading -> reading.requests(filter, page)).next();
            if (after == null) {
                return;
            }
        }
        PageSpec page = new PageSpec(PAGE, after);
        read(name, "50", reading -> reading.requests(filter, page));
    }

    private void read(String name, String target, Function<Reading, ?> work) {
        row(name, target, Timings.of(300, () -> records.read(work)));
    }

    static void row(String name, String target, Timings timings) {
        System.out.printf(
                "%-46s %10.2f %10.2f %10.2f %10s%n",
                name, timings.wall(0.5), timings.wall(0.99), timings.cpu(0.5), target);
    }
}
