/// The language in which activity is asked for: `class:protected affiliation:parent rows>1000 -source:pg-safety`.
/// Pure: parsed alike by the console, which completes it, and by the service, which answers it.
@NullMarked
package org.gatehouse.model.query;

import org.jspecify.annotations.NullMarked;
