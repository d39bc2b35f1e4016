package org.gatehouse.contract;

/// The ready-made cuts of the request queue.
public enum QueueView {
    /// Pending, with an empty seat that I may fill, or beyond approval so that any steward may close it; neither I
    /// nor my delegate have decided it.
    NEEDS_ME,
    /// Pending or waiting for an answer.
    WAITING,
    /// Waiting and due within an hour, or overdue.
    DUE_SOON,
    /// Waiting, from the parent company.
    PARENT_AFFILIATED,
    /// In a final state, the latest first.
    DECIDED,
    /// Asked by me or for me, in any state, the latest first.
    MINE,
    ALL
}
