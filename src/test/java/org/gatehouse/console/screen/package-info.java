@NullMarked
package org.gatehouse.console.screen;

import org.jspecify.annotations.NullMarked;
