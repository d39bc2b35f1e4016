package org.gatehouse.console.kit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often each palette entry was chosen, so that what a person does often comes first. May be used from any
/// thread.
public final class PaletteUse {
    private final Map<String, Integer> counts;

    /// Nothing was chosen yet.
    public PaletteUse() {
        this(Map.of());
    }

    /// What was chosen in earlier sessions.
    public PaletteUse(Map<String, Integer> counts) {
        this.counts = new ConcurrentHashMap<>(counts);
    }

    public int count(String id) {
        return counts.getOrDefault(id, 0);
    }

    public void used(String id) {
        counts.merge(id, 1, Integer::sum);
    }

    /// All counts, to be remembered.
    public Map<String, Integer> all() {
        return Map.copyOf(counts);
    }
}
