package org.gatehouse.model;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Who is to answer for a grant of a review campaign: a person, anybody of a team, or any lead when neither is given.
public record CampaignAssignee(
        @Nullable PersonId person, @Nullable String team) {
    public static final CampaignAssignee LEADS = new CampaignAssignee(null, null);

    public static CampaignAssignee of(PersonId person) {
        return new CampaignAssignee(person, null);
    }

    public static CampaignAssignee ofTeam(String team) {
        return new CampaignAssignee(null, team);
    }

    /// Whether it is handed to this person, whatever else stands in their way.
    ///
    /// @param lead whether they hold the right to run campaigns
    public boolean names(PersonId id, SortedSet<String> teams, boolean lead) {
        if (person != null) {
            return person.equals(id);
        }
        return team == null ? lead : teams.contains(team);
    }
}
