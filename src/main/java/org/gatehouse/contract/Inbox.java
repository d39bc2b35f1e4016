package org.gatehouse.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What waits for one reader, over all kinds of things: what is due first comes first, what is not due comes last.
///
/// @param items at most [#MOST] of each kind
/// @param total how many there are
public record Inbox(List<Item> items, int total) {
    /// The most items of a kind that are listed.
    public static final int MOST = 200;

    public Inbox {
        items = List.copyOf(items);
    }

    /// What kind of thing waits.
    public enum Kind {
        /// A request with an empty seat that the reader may fill.
        REQUEST,
        /// A question about a request of the reader's.
        QUESTION,
        /// A remark that names the reader, on a request that is open and that they have said nothing about since.
        MENTION,
        /// A suspended grant that somebody wants reopened, with an empty seat that the reader may fill.
        REOPENING,
        /// A post-use review that the reader has taken or may take.
        REVIEW,
        /// A review campaign with grants that the reader is to answer for, or that is overdue and the reader's to run.
        CAMPAIGN,
        /// An incident that the reader is to work on, or a remark in one that names them.
        INCIDENT,
        /// A change of roles that waits for a second lead.
        ROSTER_CHANGE,
        /// A policy that waits for a second lead.
        POLICY,
        /// A colleague for whom the reader decides at present.
        DELEGATION
    }

    /// One thing that waits.
    ///
    /// @param place the id of what it is about: of a request, grant, review, campaign, change, policy version or
    ///         delegation
    /// @param title what it is about, in words
    /// @param text what somebody wrote: a question, a remark, a reason; empty where nobody did
    /// @param by who wants it of the reader; null where nobody in particular does
    /// @param since when it began to wait
    /// @param dueAt null where it is not due at any time
    public record Item(
            Kind kind,
            String place,
            String title,
            String text,
            @Nullable PersonRef by,
            Instant since,
            @Nullable Instant dueAt) {}
}
