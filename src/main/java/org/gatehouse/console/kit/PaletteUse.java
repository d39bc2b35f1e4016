package org.gatehouse.console.kit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/// How often each palette entry was chosen, so that what a person does often comes first. May be used from any
/// thread.
public final class PaletteUse {
    private final Map<String, Integer> counts;
    private final BiConsumer<String, Integer> remember;

    /// Nothing was chosen yet.
    public PaletteUse() {
        this(Map.of());
    }

    /// What was chosen in earlier sessions.
    public PaletteUse(Map<String, Integer> counts) {
        this(counts, (_, _) -> {});
    }

    /// What was chosen in earlier sessions, and who remembers it for later ones.
    ///
    /// @param remember told of each new count as it is reached
    public PaletteUse(Map<String, Integer> counts, BiConsumer<String, Integer> remember) {
        this.counts = new ConcurrentHashMap<>(counts);
        this.remember = remember;
    }

    public int count(String id) {
        return counts.getOrDefault(id, 0);
    }

    public void used(String id) {
        remember.accept(id, counts.merge(id, 1, Integer::sum));
    }
}
