package org.gatehouse.policy;

/// What a rule is asked about.
enum Scope {
    /// Each item on its own, knowing `item` and `asset`; what the rule says holds for the items it is true of.
    ITEM,
    /// The request as a whole, once; what the rule says holds for every item.
    REQUEST
}
