package org.gatehouse.console.grant;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.contract.GrantCounts;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantConcern;
import org.gatehouse.model.GrantStatus;

/// The service's rules on which grants a list holds and how they come, so that a change seen on the stream can be
/// put where the service would. Pure.
final class GrantOrder {
    private static final Comparator<GrantRow> LATEST = Comparator.comparing(
                    (GrantRow row) -> row.grant().createdAt())
            .thenComparingLong(row -> number(row.grant()))
            .reversed();
    private static final Comparator<GrantRow> SOONEST =
            Comparator.comparing((GrantRow row) -> ends(row.grant())).thenComparingLong(row -> number(row.grant()));

    private GrantOrder() {}

    static Comparator<GrantRow> of(GrantCut cut) {
        return cut == GrantCut.ENDING_SOON ? SOONEST : LATEST;
    }

    /// When it is over: its end, else the last moment at which it could be.
    static Instant ends(Grant grant) {
        if (grant.closure() != null) {
            return grant.closure().at();
        }
        if (grant.endsAt() != null) {
            return grant.endsAt();
        }
        return grant.endIfActivated(grant.startsAt() == null ? grant.activateBy() : grant.startsAt());
    }

    /// Whether the list holds it. Words are for the service alone: with words, nothing new belongs.
    static boolean belongs(GrantRow row, GrantSearch search, Instant now) {
        return search.text() == null
                && inCut(row, search.cut(), now)
                && (search.affiliation() == null || search.affiliation() == row.affiliation())
                && (search.dataClass() == null || search.dataClass() == row.dataClass())
                && (search.subject() == null
                        || search.subject().equals(row.grant().subject().id()))
                && (search.request() == null
                        || search.request().equals(row.grant().request()))
                && (search.asset() == null || isOn(row.grant(), search.asset()));
    }

    private static boolean isOn(Grant grant, AssetId asset) {
        return grant.items().stream()
                .map(item -> item.asset().value())
                .anyMatch(name -> name.equals(asset.value()) || name.startsWith(asset.value() + "."));
    }

    private static boolean inCut(GrantRow row, GrantCut cut, Instant now) {
        Grant grant = row.grant();
        List<GrantConcern> concerns = row.concerns(now);
        return switch (cut) {
            case LIVE -> grant.status().isLive();
            case ENDING_SOON ->
                grant.status() == GrantStatus.ACTIVE
                        && grant.endsAt() != null
                        && grant.endsAt().isBefore(now.plus(GrantCounts.SOON));
            case SCHEDULED -> grant.status() == GrantStatus.SCHEDULED;
            case SUSPENDED -> grant.status() == GrantStatus.SUSPENDED;
            case UNUSED -> concerns.stream().anyMatch(concern -> !concern.isBreadth());
            case OVER_BROAD -> concerns.stream().anyMatch(GrantConcern::isBreadth);
            case ALARM -> grant.status() == GrantStatus.DEACTIVATION_FAILED;
            case ENDED -> grant.status().isFinal();
            case ALL -> true;
        };
    }

    private static long number(Grant grant) {
        return Long.parseLong(grant.id().value().substring(2));
    }

    /// Where a line goes in a list so ordered.
    static int place(List<GrantRow> rows, GrantRow row, Comparator<GrantRow> order) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(rows.get(middle), row) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
