/// Runs rules over a stream: log sources are routed, an index wakes the few rules that an event can match, correlations
/// are counted as events come.
@NullMarked
package org.gatehouse.detection.engine;

import org.jspecify.annotations.NullMarked;
