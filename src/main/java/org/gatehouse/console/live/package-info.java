/// Between what arrives at any time on any thread and what a screen shows: coalescing, dropping stale answers,
/// diffing and bounded rows. Knows observable lists and executors, never a scene, never HTTP.
@NullMarked
package org.gatehouse.console.live;

import org.jspecify.annotations.NullMarked;
