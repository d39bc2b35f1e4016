@NullMarked
package org.gatehouse.console.campaign;

import org.jspecify.annotations.NullMarked;
