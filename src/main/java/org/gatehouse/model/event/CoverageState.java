package org.gatehouse.model.event;

/// How an event relates to grants.
public enum CoverageState {
    /// A grant that held at the event's own time explains it.
    COVERED,
    /// It was refused, so nothing was reached.
    DENIED,
    /// It happened and no grant explains it.
    UNCOVERED,
    /// No grant is needed: public data, system accounts, catalogues of the source itself.
    EXEMPT
}
