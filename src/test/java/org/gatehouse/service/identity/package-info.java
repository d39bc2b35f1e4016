@NullMarked
package org.gatehouse.service.identity;

import org.jspecify.annotations.NullMarked;
