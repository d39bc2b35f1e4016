/// What the tests of the console share.
@NullMarked
package org.gatehouse.console;

import org.jspecify.annotations.NullMarked;
