/// The service as the console reaches it: calls and the live stream over HTTP, returning futures. Knows no screen
/// and no toolkit; answers arrive on the client's own threads.
@NullMarked
package org.gatehouse.console.client;

import org.jspecify.annotations.NullMarked;
