package org.gatehouse.service.gate;

import java.util.BitSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An immutable hash map in segments: a change copies the segment it falls into and the list of segments, and shares
/// the rest, and whoever holds an older map keeps seeing it whole. Many changes at once are made with an [Edit],
/// which copies nothing twice.
///
/// Looking up touches the same few places of memory whatever the size: the list, and one segment, where keys and
/// values lie side by side. When segments fill up, all of them are split at once: a change then costs as much as a
/// copy of the map, but no more than one in as many as the map has keys.
final class PersistentMap<K, V> {
    /// Keys a segment, on average, at most.
    private static final int FULL = 32;

    private static final int SMALLEST = 4;
    private static final PersistentMap<?, ?> EMPTY =
            new PersistentMap<>(new Object[][] {new Object[SMALLEST], new Object[SMALLEST]}, 0);

    /// As many as a power of two, and two at least; never changed. Each is a table of keys, each followed by its value,
    /// of a power of two in length, half of it free, where a key whose place is taken stands in the next free one.
    private final @Nullable Object[][] segments;

    private final int size;

    private PersistentMap(@Nullable Object[][] segments, int size) {
        this.segments = segments;
        this.size = size;
    }

    @SuppressWarnings("unchecked") // it holds nothing
    static <K, V> PersistentMap<K, V> empty() {
        return (PersistentMap<K, V>) EMPTY;
    }

    @SuppressWarnings("unchecked") // a key is followed by its value
    @Nullable
    V get(K key) {
        return (V) value(segments, key);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Every entry, in no particular order.
    @SuppressWarnings("unchecked") // a key is followed by its value
    void forEach(BiConsumer<? super K, ? super V> work) {
        for (@Nullable Object[] segment : segments) {
            for (int place = 0; place < segment.length; place += 2) {
                if (segment[place] != null) {
                    work.accept((K) segment[place], (V) segment[place + 1]);
                }
            }
        }
    }

    PersistentMap<K, V> with(K key, V value) {
        return edit().put(key, value).done();
    }

    PersistentMap<K, V> without(K key) {
        return edit().remove(key).done();
    }

    Edit<K, V> edit() {
        return new Edit<>(this);
    }

    private static @Nullable Object value(@Nullable Object[][] segments, Object key) {
        long hash = spread(key);
        @Nullable Object[] segment = segments[home(hash, segments.length)];
        int place = place(segment, hash, key);
        return segment[place] == null ? null : segment[place + 1];
    }

    private static long spread(Object key) {
        return key.hashCode() * 0x9E3779B97F4A7C15L;
    }

    /// In which of so many segments.
    private static int home(long hash, int segments) {
        return (int) (hash >>> (Long.numberOfLeadingZeros(segments) + 1));
    }

    /// Where a key stands in its segment, or would.
    @SuppressWarnings("ReferenceEquality") // which saves reading what an equal key is made of
    private static int place(@Nullable Object[] segment, long hash, Object key) {
        int last = segment.length - 2;
        int place = start(hash, last);
        for (Object there = segment[place]; there != null && there != key && !key.equals(there); ) {
            place = (place + 2) & last;
            there = segment[place];
        }
        return place;
    }

    private static int start(long hash, int last) {
        return (int) (hash >>> 28) & last; // no bits that say which segment, up to 2^27 of those
    }

    /// Changes in the making. Confined to one thread; over once it is [#done].
    static final class Edit<K, V> {
        private final PersistentMap<K, V> before;
        private @Nullable Object[][] segments;
        private int size;

        /// Which segments are copies of this edit's own.
        private final BitSet own = new BitSet();

        private Edit(PersistentMap<K, V> before) {
            this.before = before;
            this.segments = before.segments;
            this.size = before.size;
        }

        @SuppressWarnings("unchecked") // a key is followed by its value
        @Nullable
        V get(K key) {
            return (V) value(segments, key);
        }

        Edit<K, V> put(K key, V value) {
            long hash = spread(key);
            int home = home(hash, segments.length);
            @Nullable Object[] segment = own(home);
            int place = place(segment, hash, key);
            boolean more = segment[place] == null;
            segment[place] = key;
            segment[place + 1] = value;
            if (more) {
                size++;
                if (crowded(segment)) {
                    segments[home] = larger(segment);
                }
                if (size > FULL * segments.length) {
                    split();
                }
            }
            return this;
        }

        Edit<K, V> remove(K key) {
            long hash = spread(key);
            int home = home(hash, segments.length);
            if (segments[home][place(segments[home], hash, key)] != null) {
                size--;
                @Nullable Object[] old = own(home);
                segments[home] = new Object[old.length];
                for (int place = 0; place < old.length; place += 2) {
                    Object there = old[place];
                    if (there != null && !key.equals(there)) {
                        add(segments[home], there, old[place + 1]);
                    }
                }
            }
            return this;
        }

        PersistentMap<K, V> done() {
            return own.isEmpty() ? before : new PersistentMap<>(segments, size);
        }

        private @Nullable Object[] own(int home) {
            if (own.isEmpty()) {
                segments = segments.clone();
            }
            if (!own.get(home)) {
                own.set(home);
                segments[home] = segments[home].clone();
            }
            return segments[home];
        }

        /// Whether more than half of a segment's places are taken.
        private static boolean crowded(@Nullable Object[] segment) {
            int keys = 0;
            for (int place = 0; place < segment.length; place += 2) {
                keys += segment[place] == null ? 0 : 1;
            }
            return keys > segment.length / 4;
        }

        private static @Nullable Object[] larger(@Nullable Object[] segment) {
            @Nullable Object[] larger = new Object[2 * segment.length];
            for (int place = 0; place < segment.length; place += 2) {
                Object key = segment[place];
                if (key != null) {
                    add(larger, key, segment[place + 1]);
                }
            }
            return larger;
        }

        private static void add(@Nullable Object[] segment, Object key, @Nullable Object value) {
            int place = place(segment, spread(key), key);
            segment[place] = key;
            segment[place + 1] = value;
        }

        /// Twice as many segments, half as full.
        private void split() {
            @Nullable Object[][] twice = new Object[2 * segments.length][];
            for (int home = 0; home < segments.length; home++) {
                @Nullable Object[] segment = segments[home];
                int each = Math.max(SMALLEST, segment.length / 2);
                twice[2 * home] = new Object[each];
                twice[2 * home + 1] = new Object[each];
                for (int place = 0; place < segment.length; place += 2) {
                    Object key = segment[place];
                    if (key != null) {
                        int half = home(spread(key), twice.length);
                        add(twice[half], key, segment[place + 1]);
                        if (crowded(twice[half])) {
                            twice[half] = larger(twice[half]);
                        }
                    }
                }
            }
            segments = twice;
            own.set(0, twice.length);
        }
    }
}
