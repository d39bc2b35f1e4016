package org.gatehouse.detection.engine;

/// Told what an index finds in a value.
interface Hits {
    /// @param predicates of which the value holds a literal, in the place where they ask for it
    void hit(int[] predicates);
}
