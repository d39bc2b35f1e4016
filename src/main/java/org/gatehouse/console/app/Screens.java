package org.gatehouse.console.app;

import java.util.List;
import org.gatehouse.console.activity.ActivityScreen;
import org.gatehouse.console.asset.AssetScreen;
import org.gatehouse.console.campaign.CampaignScreen;
import org.gatehouse.console.feed.FeedScreen;
import org.gatehouse.console.gate.GateScreen;
import org.gatehouse.console.grant.GrantsScreen;
import org.gatehouse.console.inbox.InboxScreen;
import org.gatehouse.console.incident.IncidentScreen;
import org.gatehouse.console.people.PeopleScreen;
import org.gatehouse.console.policy.PolicyScreen;
import org.gatehouse.console.request.RequestsScreen;
import org.gatehouse.console.review.ReviewsScreen;
import org.gatehouse.console.rule.RuleScreen;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.settings.SettingsScreen;
import org.gatehouse.console.submission.MyRequestsScreen;
import org.gatehouse.console.submission.SubmissionScreen;

/// The screens that exist, in the order of the navigation within each group.
final class Screens {
    static final List<ScreenKind> ALL = List.of(
            InboxScreen.KIND, //
            RequestsScreen.KIND, //
            GrantsScreen.KIND, //
            ActivityScreen.KIND, //
            IncidentScreen.KIND, //
            ReviewsScreen.KIND, //
            MyRequestsScreen.KIND, //
            SubmissionScreen.KIND, //
            PeopleScreen.KIND, //
            AssetScreen.KIND, //
            PolicyScreen.KIND, //
            CampaignScreen.KIND, //
            GateScreen.KIND, //
            FeedScreen.KIND, //
            RuleScreen.KIND, //
            SettingsScreen.KIND);

    private Screens() {}
}
