@NullMarked
package org.gatehouse.service.gate;

import org.jspecify.annotations.NullMarked;
