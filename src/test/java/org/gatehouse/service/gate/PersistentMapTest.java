package org.gatehouse.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PersistentMapTest {
    /// A key whose hash is bad on purpose, so that keys clash.
    private record Key(int value) {
        @Override
        public int hashCode() {
            return value % 7 == 0 ? value : value % 13;
        }
    }

    @Property(tries = 300)
    void saysWhatAHashMapSaysAndOlderMapsKeepSayingIt(
            @ForAll @Size(max = 120) List<@IntRange(min = -90, max = 90) Integer> changes) {
        PersistentMap<Key, Integer> map = PersistentMap.empty();
        Map<Key, Integer> plain = new HashMap<>();
        List<PersistentMap<Key, Integer>> older = new ArrayList<>();
        List<Map<Key, Integer>> olderPlain = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Key key = new Key(Math.abs(changes.get(i)));
            boolean remove = changes.get(i) < 0;
            map = remove ? map.without(key) : map.with(key, i);
            if (remove) {
                plain.remove(key);
            } else {
                plain.put(key, i);
            }
            older.add(map);
            olderPlain.add(Map.copyOf(plain));
        }
        for (int i = 0; i < older.size(); i++) {
            for (int value = 0; value <= 90; value++) {
                Key key = new Key(value);
                assertThat(older.get(i).get(key)).isEqualTo(olderPlain.get(i).get(key));
            }
        }
    }

    @Property(tries = 40)
    void manyChangesInOneEditAreTheSameAsOneByOneAndLeaveTheOldMapAlone(
            @ForAll @Size(max = 2_000) List<@IntRange(min = -1_500, max = 1_500) Integer> first,
            @ForAll @Size(max = 2_000) List<@IntRange(min = -1_500, max = 1_500) Integer> second) {
        Map<Key, Integer> plain = new HashMap<>();
        PersistentMap<Key, Integer> before = edited(PersistentMap.empty(), first, plain);
        Map<Key, Integer> plainBefore = Map.copyOf(plain);

        PersistentMap<Key, Integer> after = edited(before, second, plain);

        assertThat(entries(after)).isEqualTo(plain);
        assertThat(entries(before)).isEqualTo(plainBefore);
        assertThat(before.isEmpty()).isEqualTo(plainBefore.isEmpty());
        plain.forEach((key, value) -> assertThat(after.get(key)).isEqualTo(value));
        assertThat(after.get(new Key(1_501))).isNull();
    }

    private static PersistentMap<Key, Integer> edited(
            PersistentMap<Key, Integer> map, List<Integer> changes, Map<Key, Integer> plain) {
        PersistentMap.Edit<Key, Integer> edit = map.edit();
        for (int i = 0; i < changes.size(); i++) {
            Key key = new Key(Math.abs(changes.get(i)));
            if (changes.get(i) < 0) {
                edit.remove(key);
                plain.remove(key);
            } else {
                edit.put(key, i);
                plain.put(key, i);
            }
            assertThat(edit.get(key)).isEqualTo(plain.get(key));
        }
        return edit.done();
    }

    private static Map<Key, Integer> entries(PersistentMap<Key, Integer> map) {
        Map<Key, Integer> entries = new HashMap<>();
        map.forEach((key, value) -> assertThat(entries.put(key, value)).isNull());
        return entries;
    }
}
