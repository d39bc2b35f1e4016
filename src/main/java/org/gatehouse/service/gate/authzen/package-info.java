/// AuthZEN 1.0: its documents read and answered, by whichever decider stands behind.
@NullMarked
package org.gatehouse.service.gate.authzen;

import org.jspecify.annotations.NullMarked;
