@NullMarked
package org.gatehouse.service.app;

import org.jspecify.annotations.NullMarked;
