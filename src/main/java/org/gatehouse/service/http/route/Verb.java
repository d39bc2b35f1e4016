package org.gatehouse.service.http.route;

/// The HTTP methods in use.
public enum Verb {
    GET,
    POST,
    PUT,
    DELETE
}
