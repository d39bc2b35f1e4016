package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.model.GrantStatus;
import org.jspecify.annotations.Nullable;

/// What should become of grants, written down as the rules are said, without any of the code that does it.
final class HistoryModel {
    /// One grant as it should be.
    static final class Expected {
        GrantStatus status = GrantStatus.SCHEDULED;

        @Nullable
        Instant activatedAt;

        @Nullable
        Instant endsAt;

        @Nullable
        GrantStatus end;

        final List<String> votes = new ArrayList<>();
        final ApprovedAsk ask;
        final Instant made;

        private Expected(ApprovedAsk ask, Instant made) {
            this.ask = ask;
            this.made = made;
        }

        boolean over(Instant now) {
            if (endsAt != null) {
                return !now.isBefore(endsAt);
            }
            return !now.isBefore(activateBy()) || (until() != null && !now.isBefore(until()));
        }

        private @Nullable Instant until() {
            return ask.access().until();
        }

        private @Nullable Instant start() {
            return ask.access().emergency() ? made : ask.access().start();
        }

        private Instant activateBy() {
            Instant start = start();
            return (start == null || start.isBefore(made) ? made : start).plus(Duration.ofHours(24));
        }
    }

    final Map<Integer, Expected> grants = new HashMap<>();
    final Set<Integer> frozen = new HashSet<>();
    final Set<String> entitled = new HashSet<>(GrantBench.STEWARDS);
    boolean userLocked;
    boolean policyDenies;
    boolean gateSilent;

    Expected made(ApprovedAsk ask, Instant now) {
        Expected expected = new Expected(ask, now);
        grants.put(ask.number(), expected);
        return expected;
    }

    private boolean stopped(Expected grant) {
        return userLocked || frozen.contains(grant.ask.number());
    }

    /// Two seats: any steward, and another one of security. One seat: any. None: the policy approved by itself.
    private boolean filled(Expected grant, List<String> people) {
        Set<String> good = new HashSet<>(people);
        good.retainAll(entitled);
        return switch (grant.ask.slots().size()) {
            case 0 -> true;
            case 1 -> !good.isEmpty();
            default -> good.size() > 1 && good.contains("sam");
        };
    }

    private Expected known(int number) {
        return Objects.requireNonNull(grants.get(number));
    }

    void activate(int number, Instant now) {
        Expected grant = known(number);
        Instant start = grant.start();
        boolean ready =
                grant.status == GrantStatus.SCHEDULED && !grant.over(now) && (start == null || !now.isBefore(start));
        if (!ready || stopped(grant)) {
            return;
        }
        if (!filled(grant, grant.ask.approvers()) || policyDenies || gateSilent) {
            grant.status = GrantStatus.ACTIVATION_FAILED;
            return;
        }
        grant.status = GrantStatus.ACTIVE;
        grant.activatedAt = now;
        Instant ends = now.plus(grant.ask.access().maxDuration());
        Instant until = grant.until();
        grant.endsAt = until != null && until.isBefore(ends) ? until : ends;
    }

    void suspend(int number, String by) {
        Expected grant = known(number);
        boolean can = grant.status == GrantStatus.SCHEDULED || grant.status == GrantStatus.ACTIVE;
        if (can && entitled.contains(by)) {
            grant.status = GrantStatus.SUSPENDED;
            grant.votes.clear();
        }
    }

    void reopen(int number, String by, Instant now) {
        Expected grant = known(number);
        boolean inTime = now.isBefore(grant.endsAt == null ? grant.activateBy() : grant.endsAt);
        boolean may = entitled.contains(by) && !grant.votes.contains(by) && !stopped(grant) && !policyDenies;
        if (grant.status != GrantStatus.SUSPENDED || !inTime || !may) {
            return;
        }
        grant.votes.add(by);
        if (filled(grant, grant.votes)) {
            grant.status = grant.activatedAt == null ? GrantStatus.SCHEDULED : GrantStatus.ACTIVE;
        }
    }

    void revoke(int number, String by) {
        if (entitled.contains(by)) {
            end(known(number), GrantStatus.REVOKED);
        }
    }

    void complete(int number) {
        if (!userLocked) {
            end(known(number), GrantStatus.COMPLETED);
        }
    }

    private void end(Expected grant, GrantStatus end) {
        if (grant.status == GrantStatus.SCHEDULED) {
            grant.status = end;
        } else if (grant.status == GrantStatus.ACTIVE || grant.status == GrantStatus.SUSPENDED) {
            grant.end = end;
            grant.status = gateSilent ? GrantStatus.DEACTIVATION_FAILED : end;
        }
    }

    /// Time has moved on.
    void tick(Instant now) {
        for (Expected grant : grants.values()) {
            if (grant.status == GrantStatus.DEACTIVATION_FAILED && !gateSilent && grant.end != null) {
                grant.status = grant.end;
            }
            boolean waiting = grant.status == GrantStatus.SCHEDULED;
            if ((waiting || grant.status == GrantStatus.ACTIVE || grant.status == GrantStatus.SUSPENDED)
                    && grant.over(now)) {
                end(grant, GrantStatus.EXPIRED);
            } else if (waiting && grant.start() != null) {
                activate(grant.ask.number(), now);
            }
        }
    }

    boolean allows(int number, Instant now) {
        Expected grant = known(number);
        return grant.status == GrantStatus.ACTIVE
                && grant.endsAt != null
                && now.isBefore(grant.endsAt)
                && !stopped(grant);
    }
}
