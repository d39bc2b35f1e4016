/// Answers to gates, "may this identity do this now?", out of an immutable index in memory that every commit
/// updates.
@NullMarked
package org.gatehouse.service.gate;

import org.jspecify.annotations.NullMarked;
