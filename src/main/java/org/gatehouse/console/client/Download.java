package org.gatehouse.console.client;

import java.io.IOException;
import okhttp3.Headers;

/// Watches the body of an answer on its way into a file. Confined to one thread of the client.
///
/// @param <T> what it comes to
interface Download<T> {
    /// @param length of the body in bytes, -1 where that is not known
    void begins(Headers headers, long length);

    /// Told of each piece as it was written.
    void came(byte[] buffer, int length);

    /// @throws IOException when what came is not all of it
    T whole() throws IOException;
}
