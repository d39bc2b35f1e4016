/// The Incidents screen: alerts that wait for triage, and incidents worked to the end.
@NullMarked
package org.gatehouse.console.incident;

import org.jspecify.annotations.NullMarked;
