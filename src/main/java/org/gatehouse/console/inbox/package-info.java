/// The Inbox: what waits for the person who reads it, over all kinds of things, by due time; each opens its place.
@NullMarked
package org.gatehouse.console.inbox;

import org.jspecify.annotations.NullMarked;
