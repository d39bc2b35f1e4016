package org.gatehouse.service.incident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.contract.AlertsActed;
import org.gatehouse.contract.AlertsActed.Left;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.IncidentDocuments.AlertAct;
import org.gatehouse.contract.IncidentDocuments.AlertActDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.incident.Alert;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.AlertFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// What people do with alerts, one or all that a query holds.
///
/// An act on many is done in transactions of at most [#BATCH]: a service that is killed in between has done a
/// part of it, and the same act again does the rest.
public final class AlertActs {
    /// The most that are named one by one.
    public static final int MOST_NAMED = 1_000;

    static final Duration LONGEST_SUPPRESSION = Duration.ofDays(180);
    private static final int BATCH = 200;

    private final WritePath path;
    private final IncidentStart start;

    public AlertActs(WritePath path, IncidentStart start) {
        this.path = path;
        this.start = start;
    }

    /// @param filter which alerts, when the document names none
    /// @throws Refusal `FORBIDDEN`, `INVALID`; when one alert alone is named also what keeps it as it is:
    ///         `NOT_FOUND`, `NOT_ELIGIBLE`, `WRONG_STATE`
    public AlertsActed act(Caller caller, AlertFilter filter, AlertActDocument document) {
        caller.require(Right.WORK_INCIDENTS, "act on alerts");
        check(document);
        List<AlertId> ids = document.alerts().isEmpty() ? found(filter) : document.alerts();
        if (document.act() == AlertAct.MERGE && (document.alerts().size() < 2 || ids.size() > BATCH)) {
            throw Refusal.invalid(
                    "/alerts", "Name 2 to " + BATCH + " alerts to merge; the others are shown under the first.");
        }
        Tally tally = new Tally(ids.size(), document.incident());
        for (int from = 0; from < ids.size(); from += BATCH) {
            int to = Math.min(ids.size(), from + BATCH);
            // A key can be kept once only, and says that all of it is done.
            Caller by = to == ids.size() ? caller : new Caller(caller.person(), caller.strength(), null);
            List<AlertId> some = ids.subList(from, to);
            Tally before = tally;
            tally = path.change(
                    by,
                    step -> {
                        step.caller().require(Right.WORK_INCIDENTS, "act on alerts");
                        Tally now = new AlertActing(start, step, document, before.copy()).act(some);
                        if (document.alerts().size() == 1 && now.changed == 0) {
                            throw new Refusal(
                                    now.code,
                                    some.getFirst() + ": " + now.left.getFirst().why());
                        }
                        return now;
                    },
                    now -> outcome(now.acted()));
        }
        return tally.acted();
    }

    /// What a repeated call is answered by: how many, without why others were left.
    private static String outcome(AlertsActed acted) {
        String incident = acted.incident() == null ? "" : acted.incident().value();
        return ApiPath.ALERTS + "/acts/" + acted.matched() + "/" + acted.changed() + "/" + incident;
    }

    /// @param resource of an act that was done
    public static AlertsActed repeated(String resource) {
        String[] parts =
                resource.substring((ApiPath.ALERTS + "/acts/").length()).split("/", -1);
        return new AlertsActed(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                List.of(),
                parts[2].isEmpty() ? null : new IncidentId(parts[2]));
    }

    /// What has been done so far. A transaction works on a copy, because it may be run again.
    static final class Tally {
        private final int matched;
        private final List<Left> left;
        private int changed;
        private ErrorCode code = ErrorCode.WRONG_STATE;

        @Nullable
        IncidentId incident;

        private Tally(int matched, @Nullable IncidentId incident) {
            this(matched, incident, 0, List.of());
        }

        private Tally(int matched, @Nullable IncidentId incident, int changed, List<Left> left) {
            this.matched = matched;
            this.incident = incident;
            this.changed = changed;
            this.left = new ArrayList<>(left);
        }

        private Tally copy() {
            return new Tally(matched, incident, changed, left);
        }

        private AlertsActed acted() {
            return new AlertsActed(matched, changed, left, incident);
        }

        void changed() {
            changed++;
        }

        void left(AlertId alert, ErrorCode how, String why) {
            code = how;
            if (left.size() < AlertsActed.MOST_LEFT) {
                left.add(new Left(alert, why));
            }
        }
    }

    private List<AlertId> found(AlertFilter filter) {
        return path.records().read(reading -> {
            List<AlertId> ids = new ArrayList<>();
            @Nullable String after = null;
            do {
                Slice<Alert> slice = reading.alerts(filter, new PageSpec(BATCH, after));
                slice.items().forEach(alert -> ids.add(alert.id()));
                after = slice.next();
            } while (after != null);
            return ids;
        });
    }

    private static void check(AlertActDocument document) {
        if (document.alerts().size() > MOST_NAMED) {
            throw Refusal.invalid("/alerts", "Name at most " + MOST_NAMED + " alerts, or a query that holds them.");
        }
        switch (document.act()) {
            case ASSIGN -> require(document.to() != null, "/to", "Say who shall look at it.");
            case RESOLVE -> {
                require(document.verdict() != null, "/verdict", "Say what it was.");
                FreeText.reason(document.reason());
            }
            case SUPPRESS -> {
                requireLength(document.lasts());
                FreeText.reason(document.reason());
            }
            case ATTACH -> require(document.incident() != null, "/incident", "Say to which incident.");
            case TAKE, REOPEN, MERGE, UNMERGE, PROMOTE, DETACH ->
                IncidentRules.optional("/reason", "The reason", document.reason());
        }
    }

    static void requireLength(@Nullable Duration lasts) {
        require(
                lasts != null && lasts.isPositive() && lasts.compareTo(LONGEST_SUPPRESSION) <= 0,
                "/lasts",
                "Say how long: at most " + LONGEST_SUPPRESSION.toDays() + " days.");
    }

    private static void require(boolean right, String pointer, String words) {
        if (!right) {
            throw Refusal.invalid(pointer, words);
        }
    }
}
