package org.gatehouse.contract;

import org.gatehouse.model.event.Activity;

/// `GET /v1/activity/{uid}`
///
/// @param ocsf the event in its OCSF form, with what we know about it in `enrichments`
public record ActivityDetail(Activity activity, Object ocsf) {}
