package org.gatehouse.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PersonId;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;

/// Random lives of grants, and the history's word for every moment of them against a model that looks at each
/// change.
class GrantHistoryPropertyTest {
    private static final AssetId ASSET = new AssetId("c.s.t");
    private static final PersonId ANN = new PersonId("p-ann");
    private static final List<GrantStatus> STATES = List.of(
            GrantStatus.ACTIVE,
            GrantStatus.ACTIVE,
            GrantStatus.SUSPENDED,
            GrantStatus.DEACTIVATING,
            GrantStatus.REVOKED,
            GrantStatus.SCHEDULED);

    private record Change(GrantStatus status, Instant at, Instant endsAt) {}

    @Property(tries = 300)
    void theHistorySaysWhatEachChangeSays(@ForAll long seed) {
        Random random = new Random(seed);
        PastFixture world = new PastFixture();
        Map<GrantId, List<Change>> model = new HashMap<>();
        Instant now = FakeClock.START;
        for (int i = 0; i < 60; i++) {
            now = now.plusSeconds(1 + random.nextInt(5));
            Grant grant = SampleGrant.scheduled(
                    random.nextInt(4), ANN, List.of(), Limits.NONE, AccessItem.of(ASSET, Action.READ));
            world.grant(grant);
            Change change =
                    new Change(STATES.get(random.nextInt(STATES.size())), now, now.plusSeconds(random.nextInt(20)));
            world.became(grant, change.status(), change.at(), change.endsAt());
            model.computeIfAbsent(grant.id(), id -> new ArrayList<>()).add(change);
        }
        for (Instant time = FakeClock.START.minusSeconds(1);
                time.isBefore(now.plusSeconds(30));
                time = time.plusSeconds(1)) {
            Instant instant = time;
            List<GrantId> held = world.past.grants().at(ANN, ASSET, Action.READ, instant).stream()
                    .map(HeldItem::grant)
                    .toList();
            assertThat(held)
                    .containsExactlyInAnyOrderElementsOf(model.keySet().stream()
                            .filter(id -> inForce(model.getOrDefault(id, List.of()), instant))
                            .toList());
        }
    }

    /// In force from an activation until its end or the next change to another state; being told again that it is
    /// active changes nothing while it is.
    private static boolean inForce(List<Change> changes, Instant time) {
        Instant until = Instant.MIN;
        Instant from = Instant.MAX;
        for (Change change : changes) {
            if (change.at().isAfter(time)) {
                break;
            }
            if (change.status() != GrantStatus.ACTIVE) {
                until = Instant.MIN;
            } else if (!change.at().isBefore(until)) {
                from = change.at();
                until = change.endsAt();
            }
        }
        return !time.isBefore(from) && time.isBefore(until);
    }
}
