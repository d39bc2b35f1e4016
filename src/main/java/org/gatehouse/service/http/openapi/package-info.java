/// The published description of the routes, OpenAPI 3.1, made from the same table that calls are dispatched by and
/// from the record types that travel.
@NullMarked
package org.gatehouse.service.http.openapi;

import org.jspecify.annotations.NullMarked;
