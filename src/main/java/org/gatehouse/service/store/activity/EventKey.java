package org.gatehouse.service.store.activity;

import org.gatehouse.model.event.Activity;

/// By what an event is known: its source and its uid.
record EventKey(String source, String uid) {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    static EventKey of(Activity activity) {
        return new EventKey(activity.source(), activity.uid());
    }

    /// A number of 64 bits that differs between keys as good as always: FNV-1a, stirred.
    long hash() {
        long hash = mixed(mixed(OFFSET, source) * PRIME, uid);
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ (hash >>> 32);
    }

    private static long mixed(long begun, String text) {
        long hash = begun;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
