/// Tests of the Grants screen.
@NullMarked
package org.gatehouse.console.grant;

import org.jspecify.annotations.NullMarked;
