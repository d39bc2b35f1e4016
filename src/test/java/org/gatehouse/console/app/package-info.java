/// Tests of the window and what is around the screens.
@NullMarked
package org.gatehouse.console.app;

import org.jspecify.annotations.NullMarked;
