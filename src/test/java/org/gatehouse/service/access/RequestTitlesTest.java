package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.PROFILES;
import static org.gatehouse.service.access.RequestBench.REPORTS;

import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.store.Samples;
import org.junit.jupiter.api.Test;

class RequestTitlesTest {
    private static String title(AccessItem... items) {
        return RequestTitles.of(
                Samples.request(1).edit().items(java.util.List.of(items)).build());
    }

    @Test
    void namesColumnsAndTheLastPartOfTheAsset() {
        assertThat(title(AccessItem.of(PROFILES, Action.READ, "email"))).isEqualTo("Read email of profiles");
        assertThat(title(AccessItem.of(PROFILES, Action.READ, "phone", "email")))
                .isEqualTo("Read email and phone of profiles");
        assertThat(title(AccessItem.of(PROFILES, Action.READ, "a", "b", "c"))).isEqualTo("Read a, b and c of profiles");
        assertThat(title(AccessItem.of(PROFILES, Action.READ, "a", "b", "c", "d", "e")))
                .isEqualTo("Read a, b and 3 more columns of profiles");
    }

    @Test
    void countsWhatItDoesNotName() {
        assertThat(title(
                        AccessItem.of(REPORTS, Action.EXPORT),
                        AccessItem.of(PROFILES, Action.READ),
                        AccessItem.of(PROFILES, Action.EXPORT)))
                .isEqualTo("Export all columns of reports and 2 more");
    }

    @Test
    void onlyTablesHaveColumns() {
        assertThat(title(AccessItem.of(new AssetId("exports-bucket"), Action.WRITE)))
                .isEqualTo("Write exports-bucket");
        assertThat(title(AccessItem.of(new AssetId("recommender"), Action.DEPLOY)))
                .isEqualTo("Deploy recommender");
    }
}
