@NullMarked
package org.gatehouse.contract;

import org.jspecify.annotations.NullMarked;
