package org.gatehouse.service.http.route;

import java.lang.reflect.Type;

/// What a body looks like, for the published description.
public sealed interface Shape {
    /// No body.
    Shape NOTHING = new Nothing();

    static Shape of(Type type) {
        return new One(type);
    }

    static Shape pageOf(Class<?> item) {
        return new PageOf(item);
    }

    static Shape listOf(Class<?> item) {
        return new ListOf(item);
    }

    /// Something that is not JSON.
    static Shape media(String contentType) {
        return new Media(contentType);
    }

    record Nothing() implements Shape {}

    /// @param type a class, or a [ParameterizedType] of one
    record One(Type type) implements Shape {}

    /// A [org.gatehouse.contract.Page] of them.
    record PageOf(Class<?> item) implements Shape {}

    record ListOf(Class<?> item) implements Shape {}

    record Media(String contentType) implements Shape {}
}
