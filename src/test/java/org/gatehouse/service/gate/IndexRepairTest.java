package org.gatehouse.service.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
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
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An index that missed a commit allows nothing until it has been built anew, and then what the records say.
class IndexRepairTest {
    private static final PersonId ANN = new PersonId("p-ann");
    private static final AssetId TABLE = new AssetId("c.s.t");

    private final FakeClock clock = new FakeClock();
    private final Records records = TestRecords.inMemory();
    private final GrantIndex index = new GrantIndex();
    private final IndexRepair repair = new IndexRepair(index, new WritePath(records, clock));
    private final Grant scheduled =
            SampleGrant.scheduled(1, ANN, List.of(), Limits.NONE, AccessItem.of(TABLE, Action.READ, "email"));
    private final Grant active =
            SampleGrant.active(scheduled, FakeClock.START, FakeClock.START.plus(Duration.ofHours(8)));

    @BeforeEach
    void save() {
        records.onCommit(index);
        records.write(writing -> {
            writing.save(Someone.requester("p-ann", Affiliation.COMPANY));
            writing.save(Something.table("c.s.t", DataClass.PROTECTED));
            writing.save(scheduled);
            writing.save(active);
            return true;
        });
    }

    @AfterEach
    void close() {
        records.close();
    }

    private Answer check(GrantIndex asked) {
        return asked.check(
                new Question(ANN, List.of(), Action.READ, TABLE, Set.of("email"), "US", null, clock.instant()));
    }

    /// A freeze without a target is nothing that the service would save, and stands for whatever mistake may come.
    @SuppressWarnings("NullAway") // the mistake
    private void breakIndex() {
        Freeze odd = new Freeze(new FreezeId("FRZ-1"), 1, FreezeScope.ASSET, null, "odd", ANN, clock.instant(), null);
        Commit commit = new Commit(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(odd));
        assertThatThrownBy(() -> index.committed(commit)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatIsInStepIsLeftAlone() {
        assertThat(check(index).allowed()).isTrue();
        assertThat(repair.run(clock.instant())).isZero();
        assertThat(check(index).grant()).isEqualTo(active.id());
    }

    @Test
    void whatMissedACommitAllowsNothingUntilItIsRepaired() {
        breakIndex();
        assertThat(index.inStep()).isFalse();
        assertThat(check(index).allowed()).isFalse();
        assertThat(check(index).reason()).contains("out of step");
        assertThat(index.grant(active.id())).isEmpty();

        assertThat(repair.run(clock.instant())).isEqualTo(1);

        assertThat(check(index).grant()).isEqualTo(active.id());
        assertThat(repair.run(clock.instant())).isZero();
    }

    @Test
    void whatHappenedMeanwhileIsInWhatIsBuilt() {
        breakIndex();
        records.write(writing -> {
            writing.save(active.edit().status(GrantStatus.SUSPENDED).build());
            return true;
        });

        repair.run(clock.instant());

        assertThat(check(index).allowed()).isFalse();
        assertThat(index.grant(active.id()).map(Grant::status)).contains(GrantStatus.SUSPENDED);
        records.write(writing -> {
            writing.save(Someone.requester("p-ann", Affiliation.COMPANY).left(clock.instant()));
            return true;
        });
        assertThat(check(index).reason()).as("it hears of commits again").contains("has left");
    }

    @Test
    void oneThatWasNeverToldIsBuiltFromTheRecords() {
        GrantIndex another = new GrantIndex();
        assertThat(check(another).allowed()).isFalse();

        records.<Boolean>read(reading -> {
            another.rebuild(reading);
            return true;
        });

        assertThat(check(another)).isEqualTo(check(index));
    }
}
