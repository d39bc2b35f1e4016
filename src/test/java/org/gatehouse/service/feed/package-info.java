@NullMarked
package org.gatehouse.service.feed;

import org.jspecify.annotations.NullMarked;
