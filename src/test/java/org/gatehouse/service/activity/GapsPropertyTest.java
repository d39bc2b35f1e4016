package org.gatehouse.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gatehouse.contract.FeedDetail.Gap;

class GapsPropertyTest {
    @Property
    void whatIsMissingIsWhatNeverCameBetweenTheFirstAndTheLast(
            @ForAll @Size(max = 60) List<@IntRange(min = 10, max = 90) Integer> numbers) {
        Gaps gaps = new Gaps();
        numbers.forEach(number -> gaps.numbered(number, Instant.EPOCH));

        Set<Long> missing = new TreeSet<>();
        for (Gap gap : gaps.open()) {
            for (long number = gap.from(); number <= gap.to(); number++) {
                assertThat(missing.add(number)).as("gaps do not overlap").isTrue();
            }
        }
        Set<Long> expected = new HashSet<>();
        if (!numbers.isEmpty()) {
            long last = numbers.stream().mapToLong(Integer::longValue).max().getAsLong();
            for (long number = numbers.getFirst(); number < last; number++) {
                expected.add(number);
            }
            numbers.forEach(number -> expected.remove((long) number));
        }
        assertThat(missing).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(gaps.missing()).isEqualTo(missing.size());
    }

    @Property(tries = 20)
    void muchThatIsMissingTakesLittleRoom(@ForAll @IntRange(min = 300, max = 900) int holes) {
        Gaps gaps = new Gaps();
        for (int i = 0; i <= holes; i++) {
            gaps.numbered(200 + 3L * i, Instant.EPOCH);
        }

        assertThat(gaps.open()).hasSize(200);
        assertThat(gaps.count()).isEqualTo(holes);
        assertThat(gaps.missing()).isEqualTo(2L * holes);
    }
}
