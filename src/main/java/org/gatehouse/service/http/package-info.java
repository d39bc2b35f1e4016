/// The service on the wire: authentication at the door, routes, limits, problems, server-sent events. Knows the use
/// cases and never the store.
@NullMarked
package org.gatehouse.service.http;

import org.jspecify.annotations.NullMarked;
