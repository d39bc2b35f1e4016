package org.gatehouse.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.model.AlertId;
import org.gatehouse.model.IncidentId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.FindingVerdict;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentLink;
import org.gatehouse.model.incident.IncidentStatus;
import org.gatehouse.model.incident.Level;
import org.jspecify.annotations.Nullable;

/// The documents that clients send about alerts and incidents. Those that change what others may be about to
/// change too bear the revision that their author read.
public final class IncidentDocuments {
    private IncidentDocuments() {}

    /// What can be done to alerts.
    public enum AlertAct {
        /// Look at it oneself.
        TAKE,
        /// Have somebody else look at it.
        ASSIGN,
        RESOLVE,
        /// Keep such alerts from view until a time.
        SUPPRESS,
        REOPEN,
        /// Show the others under the first one named.
        MERGE,
        /// Take it out of the alert that it was merged into.
        UNMERGE,
        /// Make a new incident of them.
        PROMOTE,
        ATTACH,
        DETACH
    }

    /// `POST /v1/alerts/acts`: one act on the alerts named, or on all that the query holds when none is named.
    ///
    /// @param to who shall look at it, for `assign`
    /// @param verdict for `resolve`
    /// @param lasts how long, for `suppress`
    /// @param incident for `attach`
    /// @param title of the new incident, for `promote`; null for the gravest alert's own
    public record AlertActDocument(
            AlertAct act,
            List<AlertId> alerts,
            String reason,
            @Nullable PersonId to,
            @Nullable FindingVerdict verdict,
            @Nullable Duration lasts,
            @Nullable IncidentId incident,
            @Nullable String title) {}

    /// `POST /v1/suppressions`; at least one of rule, actor and asset is given
    public record SuppressionDocument(
            @Nullable String rule,
            @Nullable String actor,
            @Nullable String asset,
            String reason,
            Duration lasts) {}

    /// `POST /v1/incidents`
    ///
    /// @param playbook whose tasks it begins with; null for none
    public record IncidentDocument(
            String title,
            String description,
            Level impact,
            Level urgency,
            List<AlertId> alerts,
            @Nullable String playbook) {}

    /// `POST /v1/incidents/{id}/edit`
    public record IncidentEditDocument(long revision, String title, String description, Level impact, Level urgency) {}

    /// `POST /v1/incidents/{id}/move`
    ///
    /// @param to the next state; `on_hold` needs `until`
    /// @param reason may be empty, but not for hold, resolving, reopening and closing
    public record MoveDocument(
            long revision,
            IncidentStatus to,
            String reason,
            @Nullable Instant until) {}

    /// `POST /v1/incidents/{id}/assign`; nobody when left out
    public record IncidentAssignDocument(@Nullable PersonId to) {}

    /// `POST /v1/incidents/{id}/findings`
    public record FindingsDocument(
            long revision,
            @Nullable FindingVerdict verdict,
            @Nullable String impact,
            @Nullable Long persons,
            @Nullable String rootCause) {}

    /// `POST /v1/incidents/{id}/notice`
    ///
    /// @param needed whether the regulator was told; else that need not be
    /// @param words the reference of the notice, or why none is needed
    public record NoticeDocument(boolean needed, String words) {}

    /// `POST /v1/incidents/{id}/marking`
    ///
    /// @param readers who alone may see it when it is restricted
    public record MarkingDocument(
            long revision,
            Incident.Tlp tlp,
            Incident.Pap pap,
            boolean restricted,
            List<PersonId> readers,
            String reason) {}

    /// `POST /v1/incidents/{id}/tasks`: one task, or all of a playbook
    ///
    /// @param title null with a playbook
    /// @param phase in which it is due; null for any
    public record TaskDocument(
            @Nullable String title,
            @Nullable String detail,
            @Nullable IncidentStatus phase,
            @Nullable String playbook) {}

    /// `POST /v1/incidents/{id}/tasks/{number}`
    ///
    /// @param note what came of it, or why it is left out
    public record TaskActDocument(
            TaskAct act, @Nullable String note, @Nullable PersonId to) {}

    public enum TaskAct {
        DONE,
        LEAVE_OUT,
        REOPEN,
        ASSIGN
    }

    /// `POST /v1/incidents/{id}/links`
    ///
    /// @param remove whether to take the link away
    public record LinkDocument(
            IncidentLink.Kind kind, String target, @Nullable String note, boolean remove) {}

    /// `POST /v1/incidents/{id}/containments`
    public record ContainmentDocument(Containment.Kind kind, String target, String reason) {}

    /// `POST /v1/incidents/{id}/evidence/{evidence}/hand-over`
    public record HandOverDocument(PersonId to, String reason) {}
}
