@NullMarked
package org.gatehouse.console.policy;

import org.jspecify.annotations.NullMarked;
