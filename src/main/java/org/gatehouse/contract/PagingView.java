package org.gatehouse.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the paging of people on call fares.
///
/// @param to the host that is told; null when nobody is
/// @param delivered how many pages it took since the service started
/// @param lastDelivered when it took the last one
/// @param failingSince set while it takes none
/// @param attempts how often the page that waits was tried
/// @param failure why the last try failed
public record PagingView(
        @Nullable String to,
        long delivered,
        @Nullable Instant lastDelivered,
        @Nullable Instant failingSince,
        int attempts,
        @Nullable String failure) {}
