package org.gatehouse.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.contract.Json;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What should not happen is seen every few minutes and stays rare, however much else happens.
class DemoSurprisesTest {
    private static final int LIMIT = 1_000;
    private final Random random = new Random(5);

    @Test
    void oneIsSeenEveryFewMinutesWhateverTheTraffic() {
        for (int perSecond : new int[] {5, 50_000}) {
            DemoSurprises surprises = new DemoSurprises(new DemoTouches(random, perSecond), random);
            List<Long> at = new ArrayList<>();
            int overLimit = 0;
            for (long second = 0; second < 3_600; second++) {
                for (String line : surprises.due(FakeClock.START.plusSeconds(second), List.of(limited()))) {
                    at.add(second);
                    overLimit += rows(line) == LIMIT + LIMIT / 2 + 1 ? 1 : 0;
                }
            }

            assertThat(at).hasSizeBetween(30, 200);
            assertThat(overLimit).isBetween(12, 40);
            for (int i = 1; i < at.size(); i++) {
                assertThat(at.get(i) - at.get(i - 1)).isLessThan(240);
            }
        }
    }

    @Test
    void usualReadsNeverUseUpAGrantHoweverManyThereAre() {
        DemoTouches touches = new DemoTouches(random, 50_000);
        Grant grant = limited();
        String reader = DemoResources.people().stream()
                .filter(person -> person.id().equals(grant.subject().id()))
                .findFirst()
                .orElseThrow()
                .identities()
                .getFirst()
                .name();
        String asset = grant.items().getFirst().asset().value();
        long read = 0;
        for (int i = 0; i < 20_000; i++) {
            JsonNode event =
                    Json.STRICT.readTree(touches.usual(Instant.EPOCH.plus(Duration.ofMillis(i)), List.of(grant)));
            boolean under = event.at("/actor/user/name").asString().equals(reader)
                    && event.at("/table/uid").asString().equals(asset)
                    && event.at("/action_id").asInt() == 1;
            read += under ? event.at("/query_info/data/rows").asLong() : 0;
        }

        assertThat(read).isPositive().isLessThanOrEqualTo(LIMIT);
    }

    private static long rows(String line) {
        return Json.STRICT.readTree(line).at("/query_info/data/rows").asLong();
    }

    private static Grant limited() {
        Person person = DemoResources.people().stream()
                .filter(one ->
                        one.kind() == PersonKind.USER && !one.identities().isEmpty())
                .findFirst()
                .orElseThrow();
        Asset asset = DemoResources.assets().stream()
                .filter(one -> one.dataClass() == DataClass.PROTECTED)
                .findFirst()
                .orElseThrow();
        return SampleGrant.scheduled(
                1,
                person.id(),
                List.of(),
                new Limits((long) LIMIT, null, null, null),
                AccessItem.of(asset.id(), Action.READ));
    }
}
