package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.contract.Documents.FreezeDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.service.access.HistoryModel.Expected;
import org.jspecify.annotations.Nullable;

/// A random history of what people, time and gates do to grants, each on a table of its own; after every step all
/// grants and what the gates are told must be as the model says.
final class GrantHistory implements AutoCloseable {
    /// What can happen.
    enum Act {
        MAKE,
        EXTEND,
        ACTIVATE,
        SUSPEND,
        REOPEN,
        REVOKE,
        COMPLETE,
        WAIT,
        FREEZE,
        LOCK,
        ROLE,
        POLICY,
        GATE,
        RESTART
    }

    final GrantBench bench = new GrantBench();
    final HistoryModel model = new HistoryModel();
    final Map<Integer, GrantId> made = new HashMap<>();

    private final Random random;
    private final List<Act> mix;
    private final Map<Integer, Freeze> freezes = new HashMap<>();
    private Grants grants = bench.grants;
    private GrantClock clock = bench.grantClock;

    /// @param mix what happens, as often as it is in the list
    GrantHistory(long seed, List<Act> mix) {
        this.random = new Random(seed);
        this.mix = mix;
        bench.gates.onWithdraw = grant -> assertThat(bench.check(grant).allowed())
                .as("told of the end of %s", grant.id())
                .isFalse();
        make(null);
    }

    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            Act act = mix.get(random.nextInt(mix.size()));
            step(act);
            compare(act);
        }
    }

    private void step(Act act) {
        int number = 1 + random.nextInt(made.size());
        GrantId id = made.get(number);
        String by = pick(GrantBench.STEWARDS);
        Instant now = bench.clock.instant();
        switch (act) {
            case MAKE -> make(null);
            case EXTEND -> make(id);
            case ACTIVATE -> {
                attempt(() -> grants.activate(bench.by("usr"), known(id)));
                model.activate(number, now);
            }
            case SUSPEND -> {
                attempt(() -> grants.suspend(bench.by(by), known(id), "Odd"));
                model.suspend(number, by);
            }
            case REOPEN -> {
                attempt(() -> grants.reopen(bench.by(by), known(id), "Explained"));
                model.reopen(number, by, now);
            }
            case REVOKE -> {
                attempt(() -> grants.revoke(bench.by(by), known(id), "Stop"));
                model.revoke(number, by);
            }
            case COMPLETE -> {
                attempt(() -> grants.complete(bench.by("usr"), known(id), "Done"));
                model.complete(number);
            }
            case WAIT -> advance();
            case FREEZE -> freeze(number);
            case LOCK -> lock();
            case ROLE -> role(by);
            case POLICY -> {
                model.policyDenies = random.nextInt(3) == 0;
                bench.policy.denies = model.policyDenies;
            }
            case GATE -> {
                model.gateSilent = random.nextInt(3) == 0;
                bench.gates.silent = model.gateSilent;
            }
            case RESTART -> restart();
        }
    }

    /// Refusals are part of the game: the model says what should have come of it.
    private static void attempt(ThrowingCallable call) {
        try {
            call.call();
        } catch (Refusal refused) {
            assertThat(refused.detail()).isNotBlank();
        } catch (Throwable broken) {
            throw new AssertionError(broken);
        }
    }

    private void make(@org.jspecify.annotations.Nullable GrantId extending) {
        int number = made.size() + 1;
        AssetId table = bench.table("c.s.t" + number, DataClass.PROTECTED);
        List<Slot> slots = pick(
                List.of(List.<Slot>of(), List.of(ApprovedAsk.ANY), List.of(ApprovedAsk.ANY, ApprovedAsk.SECURITY)));
        String[] by =
                slots.isEmpty() ? new String[0] : slots.size() == 1 ? new String[] {"bo"} : new String[] {"lea", "sam"};
        ApprovedAsk ask = ApprovedAsk.usual(number, table).access(access()).seats(slots, by);
        Grant grant = bench.make(extending == null ? ask : ask.extending(extending));
        assertThat(grant.extendsGrant()).isEqualTo(extending);
        made.put(number, grant.id());
        model.made(ask, bench.clock.instant());
    }

    private RequestedAccess access() {
        Instant now = bench.clock.instant();
        Instant start = random.nextInt(4) == 0 ? now.plus(Duration.ofHours(1 + random.nextInt(20))) : null;
        Instant until = random.nextInt(4) == 0 ? now.plus(Duration.ofHours(21 + random.nextInt(20))) : null;
        return new RequestedAccess(start, Duration.ofHours(1 + random.nextInt(12)), until, random.nextInt(6) == 0);
    }

    private void advance() {
        bench.clock.advance(Duration.ofMinutes(1 + random.nextInt(8 * 60)));
        Instant now = bench.clock.instant();
        while (clock.run(now) > 0) {}
        model.tick(now);
        model.tick(now); // what just started may be over already
    }

    private void freeze(int number) {
        Freeze standing = freezes.remove(number);
        if (standing != null) {
            bench.freezes.lift(Callers.lead(bench), standing.id(), "Over");
            model.frozen.remove(number);
            return;
        }
        FreezeDocument document = new FreezeDocument(FreezeScope.ASSET, "c.s.t" + number, "Odd");
        freezes.put(number, bench.freezes.freeze(bench.by("ali"), document));
        model.frozen.add(number);
    }

    private void lock() {
        if (model.userLocked) {
            bench.locks.unlock(Callers.lead(bench), GrantBench.USER, "Over");
        } else {
            bench.locks.lock(bench.by("ali"), GrantBench.USER, "Odd");
        }
        model.userLocked = !model.userLocked;
    }

    private void role(String name) {
        boolean was = model.entitled.remove(name);
        if (!was) {
            model.entitled.add(name);
        }
        Role role = was ? Role.REQUESTER : name.startsWith("le") ? Role.LEAD_STEWARD : Role.STEWARD;
        bench.change(name, person -> person.withRoster(Set.of(role), person.teams(), false));
    }

    /// The service stops and starts again over the same store: nothing may depend on what it remembered.
    private void restart() {
        grants = new Grants(bench.path, bench.gates, bench.policy);
        clock = new GrantClock(bench.path, grants);
        bench.records.read(reading -> {
            bench.index.rebuild(reading);
            return true;
        });
    }

    /// Acts other than the first are on grants that were made.
    private static GrantId known(@Nullable GrantId id) {
        return Objects.requireNonNull(id);
    }

    private void compare(Act act) {
        Instant now = bench.clock.instant();
        for (Map.Entry<Integer, Expected> entry : model.grants.entrySet()) {
            int number = entry.getKey();
            Expected expected = entry.getValue();
            Grant grant = bench.now(known(made.get(number)));
            assertThat(grant.status()).as("%s after %s", grant.id(), act).isEqualTo(expected.status);
            assertThat(grant.activatedAt()).as("start of %s", grant.id()).isEqualTo(expected.activatedAt);
            assertThat(grant.endsAt()).as("end of %s", grant.id()).isEqualTo(expected.endsAt);
            assertThat(bench.check(grant).allowed())
                    .as(
                            "%s at the gates after %s: %s",
                            grant.id(), act, bench.check(grant).reason())
                    .isEqualTo(model.allows(number, now));
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /// How many grants have been in this state, by the ledger.
    long entries(org.gatehouse.ledger.EntryType type) {
        return made.values().stream()
                .flatMap(id -> new ArrayList<>(bench.entryTypes(id)).stream())
                .filter(type::equals)
                .count();
    }

    @Override
    public void close() {
        bench.close();
    }
}
