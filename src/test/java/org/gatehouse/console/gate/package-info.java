@NullMarked
package org.gatehouse.console.gate;

import org.jspecify.annotations.NullMarked;
