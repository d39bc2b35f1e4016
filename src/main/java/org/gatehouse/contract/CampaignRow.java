package org.gatehouse.contract;

import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignTally;

/// A review campaign as a line of the list, for one reader.
///
/// @param mine how many of its open grants are handed to the reader
public record CampaignRow(Campaign campaign, CampaignTally tally, PersonRef startedBy, int mine) {}
