@NullMarked
package org.gatehouse.console.asset;

import org.jspecify.annotations.NullMarked;
