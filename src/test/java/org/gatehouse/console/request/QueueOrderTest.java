package org.gatehouse.console.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.RequestStatus;
import org.junit.jupiter.api.Test;

class QueueOrderTest {
    @Test
    void aRequestNeedsAStewardWhoFitsAnEmptySeatAndIsNoParty() {
        assertThat(belongs(RequestFixtures.row(0), QueueView.NEEDS_ME)).isTrue();
        RequestRow decided = RequestFixtures.row(0, 2, RequestStatus.APPROVED, RequestFixtures.NOW);
        assertThat(belongs(decided, QueueView.NEEDS_ME)).isFalse();
        assertThat(belongs(decided, QueueView.DECIDED)).isTrue();
    }

    @Test
    void dueSoonIsWithinAnHourOrOverdue() {
        assertThat(belongs(due(59), QueueView.DUE_SOON)).isTrue();
        assertThat(belongs(due(-5), QueueView.DUE_SOON)).isTrue();
        assertThat(belongs(due(61), QueueView.DUE_SOON)).isFalse();
    }

    @Test
    void placesARowWhereSortingWouldPutIt() {
        List<RequestRow> sorted = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        Collections.shuffle(numbers, new Random(7));
        for (int number : numbers) {
            RequestRow row = RequestFixtures.row(number);
            sorted.add(QueueOrder.place(sorted, row, QueueOrder.of(QueueView.WAITING)), row);
        }

        assertThat(sorted).isSortedAccordingTo(QueueOrder.of(QueueView.WAITING)).hasSize(10);
    }

    @Test
    void decidedRequestsComeLatestFirst() {
        RequestRow older = RequestFixtures.row(1, 1, RequestStatus.DENIED, RequestFixtures.NOW);
        RequestRow newer = RequestFixtures.row(2, 1, RequestStatus.DENIED, RequestFixtures.NOW);

        assertThat(QueueOrder.of(QueueView.DECIDED).compare(newer, older)).isNegative();
    }

    private static RequestRow due(int minutes) {
        return RequestFixtures.row(0, 1, RequestStatus.PENDING, RequestFixtures.NOW.plus(Duration.ofMinutes(minutes)));
    }

    private static boolean belongs(RequestRow row, QueueView queue) {
        return QueueOrder.belongs(row, queue, RequestFixtures.steward(), RequestFixtures.NOW);
    }
}
