@NullMarked
package org.gatehouse.console.feed;

import org.jspecify.annotations.NullMarked;
