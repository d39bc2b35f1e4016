/// One reader a source: turns what OCSF senders, Trino and pgaudit say into access events. Pure: bytes in, events
/// and faults out; hostile input ends as a fault with a reason and is never thrown.
@NullMarked
package org.gatehouse.service.feed;

import org.jspecify.annotations.NullMarked;
