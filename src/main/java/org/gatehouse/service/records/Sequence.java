package org.gatehouse.service.records;

/// The counters that ids are drawn from.
public enum Sequence {
    REQUEST,
    DECISION,
    GRANT,
    REVIEW,
    FREEZE,
    DELEGATION,
    COMMENT,
    CHANGE,
    CAMPAIGN,
    ALERT,
    SUPPRESSION,
    INCIDENT,
    EVIDENCE,
    BUDGET
}
