package org.gatehouse.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    private static Notice notice(String title) {
        return Notice.of(Tone.NEUTRAL, title, "", Instant.EPOCH);
    }

    @Test
    void keepsTheNewestFirstAndTellsOfEach() {
        List<String> arrived = new ArrayList<>();
        notices.onArrival(notice -> arrived.add(notice.title()));
        notices.post(notice("first"));
        notices.post(notice("second"));

        assertThat(notices.kept()).extracting(Notice::title).containsExactly("second", "first");
        assertThat(arrived).containsExactly("first", "second");
    }

    @Test
    void countsWhatWasNotLookedAt() {
        notices.post(notice("first"));
        notices.markRead();
        notices.post(notice("second"));

        assertThat(notices.unreadProperty().get()).isEqualTo(1);
    }

    @Test
    void keepsNoMoreThanItsCapacity() {
        for (int i = 0; i <= Notices.CAPACITY; i++) {
            notices.post(notice("notice " + i));
        }

        assertThat(notices.kept()).hasSize(Notices.CAPACITY);
        assertThat(notices.kept().getLast().title()).isEqualTo("notice 1");
    }
}
