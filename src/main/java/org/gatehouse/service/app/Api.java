package org.gatehouse.service.app;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gatehouse.contract.PagingView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.policy.Scenario;
import org.gatehouse.service.access.PersonHistory;
import org.gatehouse.service.http.resource.ActivityRoutes;
import org.gatehouse.service.http.resource.AlertRoutes;
import org.gatehouse.service.http.resource.AssetRoutes;
import org.gatehouse.service.http.resource.CampaignRoutes;
import org.gatehouse.service.http.resource.CredentialRoutes;
import org.gatehouse.service.http.resource.DelegationRoutes;
import org.gatehouse.service.http.resource.EventRoutes;
import org.gatehouse.service.http.resource.EvidenceRoutes;
import org.gatehouse.service.http.resource.FeedRoutes;
import org.gatehouse.service.http.resource.FreezeRoutes;
import org.gatehouse.service.http.resource.GrantRoutes;
import org.gatehouse.service.http.resource.InboxRoutes;
import org.gatehouse.service.http.resource.IncidentRoutes;
import org.gatehouse.service.http.resource.LedgerRoutes;
import org.gatehouse.service.http.resource.MeRoutes;
import org.gatehouse.service.http.resource.OpenApiRoutes;
import org.gatehouse.service.http.resource.OperationRoutes;
import org.gatehouse.service.http.resource.PagingRoutes;
import org.gatehouse.service.http.resource.PeopleRoutes;
import org.gatehouse.service.http.resource.PolicyRoutes;
import org.gatehouse.service.http.resource.RequestRoutes;
import org.gatehouse.service.http.resource.ReviewRoutes;
import org.gatehouse.service.http.resource.RosterRoutes;
import org.gatehouse.service.http.resource.RuleRoutes;
import org.gatehouse.service.http.resource.StreamRoutes;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.RouteTable;
import org.gatehouse.service.http.stream.EventSource;
import org.gatehouse.service.http.stream.StreamHub;
import org.gatehouse.service.incident.EvidenceRoom;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;

/// Everything that can be called, wired to the use cases.
final class Api {
    private final Records records;
    private final UseCases use;
    private final InstantSource clock;
    private final GateFace gates;
    private final EvidenceRoom evidence;
    private final Supplier<PagingView> paging;
    private final Supplier<String> index;

    /// @param index how the index of grants is
    Api(
            Records records,
            UseCases use,
            InstantSource clock,
            GateFace gates,
            EvidenceRoom evidence,
            Supplier<PagingView> paging,
            Supplier<String> index) {
        this.records = records;
        this.use = use;
        this.clock = clock;
        this.gates = gates;
        this.evidence = evidence;
        this.paging = paging;
        this.index = index;
    }

    /// @param metrics in Prometheus' text format
    RouteTable routes(
            StreamHub hub,
            EventSource events,
            ActivityParts activity,
            DetectionParts detection,
            boolean demo,
            String version,
            Supplier<String> metrics) {
        List<Route> routes = Stream.of(
                        new MeRoutes(records, clock, demo, version).routes(),
                        new RequestRoutes(use.requests(), use.decisions(), use.requestQueries(), this::row).routes(),
                        new GrantRoutes(use.grants(), use.grantQueries(), use.grantLists()).routes(),
                        new PeopleRoutes(use.people(), use.locks(), new PersonHistory(records)).routes(),
                        new CredentialRoutes(use.credentials(), use.people()).routes(),
                        new RosterRoutes(use.roster(), records).routes(),
                        new AssetRoutes(use.assets()).routes(),
                        new PolicyRoutes(use.policies()).routes(),
                        new FreezeRoutes(use.freezes(), records).routes(),
                        new DelegationRoutes(use.delegations(), records).routes(),
                        new ReviewRoutes(use.reviews(), use.reviewLists(), records).routes(),
                        new CampaignRoutes(use.campaigns(), use.campaignLists()).routes(),
                        new AlertRoutes(use.alerts()).routes(),
                        new IncidentRoutes(use.incidents()).routes(),
                        new EvidenceRoutes(evidence).routes(),
                        new PagingRoutes(paging).routes(),
                        new InboxRoutes(use.inbox()).routes(),
                        new LedgerRoutes(records).routes(),
                        new EventRoutes(activity.ingest()).routes(),
                        new FeedRoutes(activity.feeds(), activity.monitor(), activity.watch(), activity.quarantine())
                                .routes(),
                        new ActivityRoutes(activity.queries(), activity.export(), activity.hub()).routes(),
                        new RuleRoutes(detection.rules()).routes(),
                        gates.routes(),
                        new StreamRoutes(hub, events::size).routes(),
                        new OperationRoutes(this::isReady, metrics, index, null).routes())
                .flatMap(List::stream)
                .toList();
        return OpenApiRoutes.described(routes, version);
    }

    /// With a scenario, gates are answered from it, and nothing else can be called: what is granted in this house and
    /// what a scenario allows never meet.
    ///
    /// @param metrics in Prometheus' text format
    RouteTable routes(Scenario scenario, String version, Supplier<String> metrics) {
        List<Route> routes = Stream.of(
                        gates.routes(scenario),
                        new OperationRoutes(this::isReady, metrics, index, scenario.id()).routes())
                .flatMap(List::stream)
                .toList();
        return OpenApiRoutes.described(routes, version);
    }

    private RequestRow row(AccessRequest request) {
        return records.read(reading -> use.rows().row(reading, request, clock.instant()));
    }

    private boolean isReady() {
        return records.read(Reading::ledgerSize) >= 0;
    }
}
