/// The program's entry point, and nothing else.
@NullMarked
package org.gatehouse;

import org.jspecify.annotations.NullMarked;
