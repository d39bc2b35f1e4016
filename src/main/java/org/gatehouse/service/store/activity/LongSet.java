package org.gatehouse.service.store.activity;

/// A set of hashes, open addressed: eight to sixteen bytes a member. Confined to one thread.
final class LongSet {
    private static final int FIRST = 64;

    private long[] table = new long[FIRST];
    private int size;
    private boolean hasZero;

    /// @return whether it is new
    boolean add(long hash) {
        if (hash == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        if (size * 2 > table.length) {
            grow();
        }
        int place = place(table, hash);
        if (table[place] == hash) {
            return false;
        }
        table[place] = hash;
        size++;
        return true;
    }

    boolean contains(long hash) {
        return hash == 0 ? hasZero : table[place(table, hash)] == hash;
    }

    int size() {
        return size + (hasZero ? 1 : 0);
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (long hash : table) {
            if (hash != 0) {
                larger[place(larger, hash)] = hash;
            }
        }
        table = larger;
    }

    /// Where the hash is, or would be.
    private static int place(long[] in, long hash) {
        int place = (int) (hash ^ (hash >>> 32)) & (in.length - 1);
        while (in[place] != 0 && in[place] != hash) {
            place = (place + 1) & (in.length - 1);
        }
        return place;
    }
}
