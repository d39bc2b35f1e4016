/// Fakes that tests of every room share: a clock and an executor that move only when told.
@NullMarked
package org.gatehouse.testing;

import org.jspecify.annotations.NullMarked;
