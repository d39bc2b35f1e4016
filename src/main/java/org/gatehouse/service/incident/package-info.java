/// Alerts and incidents: what rules found is grouped, looked at, and worked to the end. The only callers of the
/// ledger's append for them.
@NullMarked
package org.gatehouse.service.incident;

import org.jspecify.annotations.NullMarked;
