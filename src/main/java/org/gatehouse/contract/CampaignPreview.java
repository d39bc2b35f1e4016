package org.gatehouse.contract;

/// How many grants a review campaign would be about if it began now.
///
/// @param most the most that one campaign takes
public record CampaignPreview(int grants, int most) {}
