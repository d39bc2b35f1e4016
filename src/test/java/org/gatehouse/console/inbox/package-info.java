/// Tests of the inbox screen.
@NullMarked
package org.gatehouse.console.inbox;

import org.jspecify.annotations.NullMarked;
