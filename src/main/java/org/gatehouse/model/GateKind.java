package org.gatehouse.model;

/// What kind of machine a gate is.
public enum GateKind {
    /// A Trino cluster, which asks with its own OPA plugin.
    TRINO,
    /// A proxy before a database or a store.
    PROXY,
    /// An API or a service that asks before it answers.
    API
}
