package org.gatehouse.service.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.service.access.ApprovedGrants;
import org.gatehouse.service.access.Assets;
import org.gatehouse.service.access.CampaignClock;
import org.gatehouse.service.access.CampaignLists;
import org.gatehouse.service.access.Campaigns;
import org.gatehouse.service.access.Decisions;
import org.gatehouse.service.access.Freezes;
import org.gatehouse.service.access.GateDenials;
import org.gatehouse.service.access.GateLink;
import org.gatehouse.service.access.GrantClock;
import org.gatehouse.service.access.GrantLists;
import org.gatehouse.service.access.GrantQueries;
import org.gatehouse.service.access.GrantSuspensions;
import org.gatehouse.service.access.Grants;
import org.gatehouse.service.access.InboxQueries;
import org.gatehouse.service.access.Policies;
import org.gatehouse.service.access.PostUseReviews;
import org.gatehouse.service.access.RequestClock;
import org.gatehouse.service.access.RequestContexts;
import org.gatehouse.service.access.RequestJudge;
import org.gatehouse.service.access.RequestQueries;
import org.gatehouse.service.access.RequestRows;
import org.gatehouse.service.access.Requests;
import org.gatehouse.service.access.ReviewClock;
import org.gatehouse.service.access.ReviewLists;
import org.gatehouse.service.access.Tick;
import org.gatehouse.service.identity.Credentials;
import org.gatehouse.service.identity.Delegations;
import org.gatehouse.service.identity.Gates;
import org.gatehouse.service.identity.Locks;
import org.gatehouse.service.identity.People;
import org.gatehouse.service.identity.Roster;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.incident.AlertActs;
import org.gatehouse.service.incident.AlertDesk;
import org.gatehouse.service.incident.AlertLists;
import org.gatehouse.service.incident.Alerts;
import org.gatehouse.service.incident.Containments;
import org.gatehouse.service.incident.IncidentDesk;
import org.gatehouse.service.incident.IncidentExport;
import org.gatehouse.service.incident.IncidentLists;
import org.gatehouse.service.incident.IncidentStart;
import org.gatehouse.service.incident.IncidentTick;
import org.gatehouse.service.incident.IncidentTimeline;
import org.gatehouse.service.incident.IncidentWork;
import org.gatehouse.service.incident.Incidents;
import org.gatehouse.service.incident.Playbooks;
import org.gatehouse.service.incident.Suppressions;
import org.gatehouse.service.records.Records;

/// Everything that can be done, over one store and told the time by one clock.
///
/// @param ticks what time alone brings
record UseCases(
        WritePath path,
        Requests requests,
        Decisions decisions,
        RequestQueries requestQueries,
        RequestRows rows,
        Grants grants,
        GrantQueries grantQueries,
        GrantLists grantLists,
        PostUseReviews reviews,
        ReviewLists reviewLists,
        Campaigns campaigns,
        CampaignLists campaignLists,
        AlertDesk alerts,
        IncidentDesk incidents,
        InboxQueries inbox,
        Freezes freezes,
        Assets assets,
        Policies policies,
        People people,
        Roster roster,
        Credentials credentials,
        Delegations delegations,
        Locks locks,
        Gates gates,
        GateDenials gateDenials,
        List<Tick> ticks) {

    static UseCases over(Records records, InstantSource clock, GateLink link, SecureRandom random) {
        WritePath path = new WritePath(records, clock);
        Policies policies = new Policies(path, new PolicyCompiler());
        RequestJudge judge = new RequestJudge(policies);
        RequestRows rows = new RequestRows();
        ApprovedGrants maker = new ApprovedGrants(policies);
        Grants grants = new Grants(path, link, policies);
        RequestClock requestClock = new RequestClock(path);
        Credentials credentials = new Credentials(path, random);
        GateDenials denials = new GateDenials(path);
        Locks locks = new Locks(path);
        Freezes freezes = new Freezes(path);
        Playbooks playbooks = new Playbooks();
        IncidentStart start = new IncidentStart(playbooks);
        Containments containments = new Containments(path, grants, locks, freezes);
        return new UseCases(
                path,
                new Requests(path, judge, maker),
                new Decisions(path, judge, maker, new GrantSuspensions(), rows),
                new RequestQueries(records, clock, judge, rows, new RequestContexts()),
                rows,
                grants,
                new GrantQueries(records),
                new GrantLists(records, clock),
                new PostUseReviews(path),
                new ReviewLists(records, clock),
                new Campaigns(path, grants),
                new CampaignLists(records, clock),
                new AlertDesk(
                        new Alerts(path), new AlertActs(path, start), new AlertLists(records), new Suppressions(path)),
                new IncidentDesk(
                        new Incidents(path, start),
                        new IncidentWork(path, playbooks),
                        containments,
                        new IncidentLists(records, clock),
                        new IncidentTimeline(records),
                        new IncidentExport(path, new IncidentLists(records, clock)),
                        playbooks),
                new InboxQueries(records, clock),
                freezes,
                new Assets(path),
                policies,
                new People(path),
                new Roster(path),
                credentials,
                new Delegations(path),
                locks,
                new Gates(path, credentials),
                denials,
                List.of(
                        requestClock::tick,
                        new GrantClock(path, grants),
                        new ReviewClock(path),
                        new CampaignClock(path),
                        new IncidentTick(path, containments),
                        denials));
    }
}
