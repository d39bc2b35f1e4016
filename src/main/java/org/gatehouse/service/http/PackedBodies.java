package org.gatehouse.service.http;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;

/// Lets bodies with `Content-Encoding: gzip` through as they came: whoever takes packed bodies unpacks them within
/// bounds of their own.
final class PackedBodies implements ContentEncoding {
    @Override
    public Set<String> ids() {
        return Set.of("gzip", "x-gzip");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        throw new UnsupportedOperationException("answers are not packed");
    }

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public String type() {
        return "gatehouse-packed";
    }
}
