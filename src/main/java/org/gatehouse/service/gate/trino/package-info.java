/// What Trino's own OPA plugin asks, in its words, answered out of the index of grants.
@NullMarked
package org.gatehouse.service.gate.trino;

import org.jspecify.annotations.NullMarked;
