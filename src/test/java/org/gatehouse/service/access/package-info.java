/// Tests of what people do about access.
@NullMarked
package org.gatehouse.service.access;

import org.jspecify.annotations.NullMarked;
