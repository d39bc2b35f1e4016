package org.gatehouse.model;

/// How grave it is if the access goes wrong, as the requester sees it.
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
