@NullMarked
package org.gatehouse.console.incident;

import org.jspecify.annotations.NullMarked;
