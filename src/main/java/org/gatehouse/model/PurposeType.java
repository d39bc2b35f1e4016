package org.gatehouse.model;

/// Why access is asked for.
public enum PurposeType {
    SUPPORT,
    SECURITY,
    LEGAL,
    SAFETY,
    AUDIT,
    OPERATIONS,
    RESEARCH,
    TRAINING,
    OTHER
}
