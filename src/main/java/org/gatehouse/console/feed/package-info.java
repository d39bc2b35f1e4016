/// The Feeds screen: how events arrive, what is missing, and what could not be understood.
@NullMarked
package org.gatehouse.console.feed;

import org.jspecify.annotations.NullMarked;
