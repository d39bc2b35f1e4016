/// One table of what can be called, from which both the dispatching and the published description are made, so that
/// the two cannot drift apart. Knows no HTTP server.
@NullMarked
package org.gatehouse.service.http.route;

import org.jspecify.annotations.NullMarked;
