package org.gatehouse.service.http.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gatehouse.contract.Right;
import org.junit.jupiter.api.Test;

class EventRingTest {
    @Test
    void whatComesNextIsThereFromTheBeginning() {
        EventRing ring = new EventRing(4, 10);

        assertThat(indexes(ring, 9)).hasValue(List.of());
        assertThat(indexes(ring, 8)).as("entry 9 came before the ring").isEmpty();
        ring.add(event(10));
        assertThat(indexes(ring, 9)).hasValue(List.of(10L));
        assertThat(indexes(ring, 10)).hasValue(List.of());
    }

    @Test
    void theOldestGiveWay() {
        EventRing ring = new EventRing(4, 0);
        for (int i = 0; i < 10; i++) {
            ring.add(event(i));
        }

        assertThat(indexes(ring, 5)).hasValue(List.of(6L, 7L, 8L, 9L));
        assertThat(indexes(ring, 4)).isEmpty();
        assertThat(ring.after(5, 2).orElseThrow())
                .extracting(EncodedEvent::index)
                .containsExactly(6L, 7L);
    }

    @Test
    void aGapForgetsWhatWasBefore() {
        EventRing ring = new EventRing(4, 0);
        ring.add(event(0));
        ring.add(event(3));

        assertThat(indexes(ring, 0)).isEmpty();
        assertThat(indexes(ring, 2)).hasValue(List.of(3L));

        ring.skipTo(6);
        assertThat(indexes(ring, 3)).isEmpty();
        assertThat(indexes(ring, 6)).hasValue(List.of());
    }

    @Test
    void whatIsToldTwiceIsKeptOnce() {
        EventRing ring = new EventRing(4, 0);
        ring.add(event(0));
        ring.add(event(1));
        ring.add(event(0));

        assertThat(indexes(ring, -1)).hasValue(List.of(0L, 1L));
    }

    @Property
    void aReaderWhoKeepsUpGetsEachOnceAndInOrder(
            @ForAll @IntRange(min = 1, max = 9) int size, @ForAll List<@IntRange(min = 1, max = 9) Integer> steps) {
        EventRing ring = new EventRing(size, 0);
        long written = 0;
        long read = -1;
        for (int step : steps) {
            for (int i = 0; i < Math.min(step, size); i++) {
                ring.add(event(written++));
            }
            for (EncodedEvent event : ring.after(read, 100).orElseThrow()) {
                assertThat(event.index()).isEqualTo(++read);
            }
        }
        assertThat(read).isEqualTo(written - 1);
    }

    private static Optional<List<Long>> indexes(EventRing ring, long after) {
        return ring.after(after, 100)
                .map(events -> events.stream().map(EncodedEvent::index).toList());
    }

    private static EncodedEvent event(long index) {
        return new EncodedEvent(index, "request", Set.of(), false, Right.SEE_ALL, null, null, new byte[0]);
    }
}
