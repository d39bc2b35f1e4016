package org.gatehouse.service.http.resource;

import java.util.List;

/// The path of something that a call made or changed: `/v1/requests/REQ-20418/comments/CMT-901`.
record ResourcePath(List<String> segments) {
    ResourcePath {
        segments = List.copyOf(segments);
    }

    static ResourcePath of(String path) {
        return new ResourcePath(List.of(path.substring(1).split("/", -1)));
    }

    /// The id after the collection's name.
    String id() {
        return segments.get(2);
    }

    /// What follows on the id's own collection, such as the number of a comment.
    String innerId() {
        return segments.get(4);
    }
}
