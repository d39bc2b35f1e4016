package org.gatehouse.model;

import java.time.Duration;
import java.util.List;

/// What an approval gives: the request as asked, or narrower. Part of the digest that every counted decision signs.
public record Terms(List<AccessItem> items, Duration maxDuration, Limits limits) {
    public Terms {
        items = List.copyOf(items);
    }
}
