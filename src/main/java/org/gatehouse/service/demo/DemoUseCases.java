package org.gatehouse.service.demo;

import org.gatehouse.service.access.Assets;
import org.gatehouse.service.access.Budgets;
import org.gatehouse.service.access.Campaigns;
import org.gatehouse.service.access.Decisions;
import org.gatehouse.service.access.Freezes;
import org.gatehouse.service.access.Grants;
import org.gatehouse.service.access.PostUseReviews;
import org.gatehouse.service.access.Requests;
import org.gatehouse.service.identity.Delegations;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.incident.AlertDesk;
import org.gatehouse.service.incident.IncidentDesk;

/// The use cases through which the demo team acts: the same that everybody's calls go through.
///
/// @param timekeeping does everything that time alone would have done by now
public record DemoUseCases(
        WritePath path,
        Requests requests,
        Decisions decisions,
        Grants grants,
        PostUseReviews reviews,
        Campaigns campaigns,
        AlertDesk alerts,
        IncidentDesk incidents,
        Freezes freezes,
        Assets assets,
        Budgets budgets,
        Delegations delegations,
        Runnable timekeeping) {}
