package org.gatehouse.console.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.model.Id;

/// The things of one kind that one can jump to, up to a bound: beyond it those that did not change for longest make
/// room. An entry stays the very same until its thing changes. Belongs to the FX thread.
///
/// @param <T> a thing, with an id and a version
final class JumpShelf<T> {
    private final Function<T, Id> id;
    private final ToLongFunction<T> version;
    private final Function<T, PaletteEntry> entry;
    private final Map<Id, Kept> kept;

    private record Kept(long version, PaletteEntry entry) {}

    /// @param most how many are kept
    /// @param entry what the palette shows of a thing
    JumpShelf(int most, Function<T, Id> id, ToLongFunction<T> version, Function<T, PaletteEntry> entry) {
        this.id = id;
        this.version = version;
        this.entry = entry;
        this.kept = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Id, Kept> eldest) {
                return size() > most;
            }
        };
    }

    /// Keeps a thing as it now is; an older state than the one known is ignored.
    void keep(T thing) {
        Id key = id.apply(thing);
        Kept known = kept.get(key);
        if (known == null || known.version() < version.applyAsLong(thing)) {
            kept.remove(key);
            kept.put(key, new Kept(version.applyAsLong(thing), entry.apply(thing)));
        }
    }

    /// Nothing where no screen shows things of this kind.
    List<PaletteEntry> entries(Navigator navigator) {
        if (kept.isEmpty()
                || !navigator.canOpen(
                        Objects.requireNonNull(kept.keySet().iterator().next()))) {
            return List.of();
        }
        return kept.values().stream().map(Kept::entry).toList();
    }

    int size() {
        return kept.size();
    }
}
