/// Server-sent events: each change is encoded once and shared; every consumer follows at its own pace and can
/// resume from the ledger. Knows no HTTP server.
@NullMarked
package org.gatehouse.service.http.stream;

import org.jspecify.annotations.NullMarked;
