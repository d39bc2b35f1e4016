package org.gatehouse.service.events;

import org.gatehouse.model.event.Activity;

/// An event with its whole OCSF form, JSON.
public record StoredEvent(Activity activity, String ocsf) {}
