@NullMarked
package org.gatehouse.service.incident;

import org.jspecify.annotations.NullMarked;
