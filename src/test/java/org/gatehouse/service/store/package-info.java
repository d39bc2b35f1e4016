@NullMarked
package org.gatehouse.service.store;

import org.jspecify.annotations.NullMarked;
