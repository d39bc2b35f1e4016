package org.gatehouse.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever the index holds that the records do not, or the other way round, is found within a round, denied at once
/// and mended; and commits under way are never taken for that.
class IndexAuditTest {
    private static final PersonId ANN = new PersonId("p-ann");
    private static final AssetId TABLE = new AssetId("c.s.t");
    private static final int GRANTS = IndexAudit.PAGE + 7;

    private final FakeClock clock = new FakeClock();
    private final Records records = TestRecords.inMemory();
    private final WritePath path = new WritePath(records, clock);
    private final GrantIndex index = new GrantIndex();
    private final List<Boolean> trustedDuringRepair = new ArrayList<>();
    private final IndexRepair repair = new IndexRepair(index, path);
    private final IndexAudit audit = new IndexAudit(index, path, () -> {
        trustedDuringRepair.add(index.inStep());
        repair.run(clock.instant());
    });
    private final Freeze freeze =
            new Freeze(new FreezeId("FRZ-1"), 1, FreezeScope.ASSET, "d", "odd", ANN, FakeClock.START, null);

    private static Grant scheduled(int number) {
        return SampleGrant.scheduled(number, ANN, List.of(), Limits.NONE, AccessItem.of(TABLE, Action.READ, "email"));
    }

    private static Grant active(int number) {
        return SampleGrant.active(scheduled(number), FakeClock.START, FakeClock.START.plus(Duration.ofHours(8)));
    }

    private static Grant suspended(int number) {
        return active(number).edit().status(GrantStatus.SUSPENDED).build();
    }

    @BeforeEach
    void save() {
        records.onCommit(index);
        records.write(writing -> {
            writing.save(Someone.requester("p-ann", Affiliation.COMPANY));
            writing.save(Something.table("c.s.t", DataClass.PROTECTED));
            writing.save(Something.table("c.s.open", DataClass.PUBLIC));
            writing.save(freeze);
            IntStream.rangeClosed(1, GRANTS).forEach(number -> saveAll(writing, scheduled(number), active(number)));
            return true;
        });
    }

    private static void saveAll(Writing writing, Grant... grants) {
        for (Grant grant : grants) {
            writing.save(grant);
        }
    }

    @AfterEach
    void close() {
        records.close();
    }

    private void round() {
        int steps = 0;
        while (!audit.step()) {
            assertThat(++steps).as("a round ends").isLessThan(50);
        }
    }

    private boolean allowed() {
        return index.check(
                        new Question(ANN, List.of(), Action.READ, TABLE, Set.of("email"), "US", null, clock.instant()))
                .allowed();
    }

    private IndexState state() {
        return Objects.requireNonNull(index.state());
    }

    /// Something went wrong in the index and nobody noticed.
    private void findsAndMends(IndexState wrong) {
        IndexState right = state();
        index.become(wrong);

        round();

        assertThat(audit.differences()).isPositive();
        assertThat(trustedDuringRepair)
                .as("nothing is allowed until it is mended")
                .containsExactly(false);
        long found = audit.differences();
        round();
        assertThat(audit.differences()).as("it is mended").isEqualTo(found);
        assertThat(audit.rounds()).isEqualTo(1);
        assertThat(state().grants().get(active(1).id()))
                .isEqualTo(right.grants().get(active(1).id()));
        assertThat(allowed()).isTrue();
    }

    @Test
    void whatIsAlikeIsLeftAlone() {
        IndexState before = state();

        round();
        round();

        assertThat(audit.rounds()).isEqualTo(2);
        assertThat(audit.differences()).isZero();
        assertThat(index.state()).isSameAs(before);
    }

    @Test
    void aGrantThatGivesMoreThanTheRecordsSayIsFound() {
        Grant longer = active(GRANTS)
                .edit()
                .endsAt(FakeClock.START.plus(Duration.ofDays(9)))
                .build();
        findsAndMends(state().edit().with(longer).done());
    }

    @Test
    void aGrantThatTheRecordsDoNotKnowIsFound() {
        findsAndMends(state().edit().with(active(GRANTS + 1)).done());
    }

    @Test
    void aMissingGrantIsFound() {
        Grant over = active(3)
                .edit()
                .status(GrantStatus.DEACTIVATING)
                .build()
                .edit()
                .status(GrantStatus.REVOKED)
                .build();
        findsAndMends(state().edit().with(over).done());
    }

    @Test
    void aMissedSuspensionIsFound() {
        IndexState before = state();
        records.write(writing -> {
            writing.save(suspended(2));
            return true;
        });
        findsAndMends(before);
        assertThat(index.grant(suspended(2).id()).map(Grant::status)).contains(GrantStatus.SUSPENDED);
    }

    @Test
    void aPersonOtherThanTheRecordsSayIsFound() {
        findsAndMends(state().edit()
                .with(Someone.requester("p-ann", Affiliation.HOST))
                .done());
    }

    @Test
    void aPersonThatTheRecordsDoNotKnowIsFound() {
        findsAndMends(state().edit()
                .with(Someone.requester("p-bob", Affiliation.COMPANY))
                .done());
    }

    @Test
    void aLostPersonIsFound() {
        IndexState before = state();
        records.write(writing -> {
            writing.save(Someone.requester("p-cid", Affiliation.HOST));
            return true;
        });
        findsAndMends(before);
    }

    @Test
    void anAssetOfAnotherClassIsFound() {
        Asset open = Something.table("c.s.t", DataClass.PUBLIC);
        findsAndMends(state().edit().with(open).done());
    }

    @Test
    void anAssetThatTheRecordsDoNotKnowIsFound() {
        findsAndMends(state().edit()
                .with(Something.table("x.y.z", DataClass.PROTECTED))
                .done());
    }

    @Test
    void aLostFreezeIsFound() {
        findsAndMends(state().edit().with(FreezeSet.NONE).done());
    }

    @Test
    void aCoverageThatOutlivedItsGrantIsFound() {
        IndexState with = state().edit().with(active(GRANTS + 1)).done();
        IndexState right = state();
        findsAndMends(new IndexState(
                right.people(),
                right.identities(),
                right.assets(),
                right.grants(),
                right.held(),
                with.coverages(),
                right.publicUnder(),
                right.freezes()));
    }

    @Test
    void aWrongCountOfPublicAssetsIsFound() {
        IndexState right = state();
        findsAndMends(new IndexState(
                right.people(),
                right.identities(),
                right.assets(),
                right.grants(),
                right.held(),
                right.coverages(),
                right.publicUnder().with("c.s", 2),
                right.freezes()));
    }

    @Test
    void commitsUnderWayAreNoDifference() throws InterruptedException {
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 60; i++) {
                int number = GRANTS + 1 + i;
                records.write(writing -> {
                    saveAll(writing, scheduled(number), active(number));
                    return true;
                });
                records.write(writing -> {
                    writing.save(suspended(1 + number % GRANTS));
                    return true;
                });
            }
        });
        while (writer.isAlive()) {
            audit.step();
        }
        writer.join();
        round();
        round();

        assertThat(audit.differences()).isZero();
        assertThat(trustedDuringRepair).isEmpty();
    }

    @Test
    void oneThatIsBeingMendedIsNotLookedAt() {
        index.become(null);

        assertThat(audit.step()).isTrue();
        assertThat(audit.differences()).isZero();
        assertThat(index.state()).isNull();
        index.committed(new Commit(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        repair.run(clock.instant());
        round();
        assertThat(audit.rounds()).isEqualTo(1);
    }
}
