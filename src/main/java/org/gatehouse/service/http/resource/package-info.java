/// What can be called, a class a resource: each takes a call apart, asks a use case, and says what came of it. No
/// rule of the house is decided here.
@NullMarked
package org.gatehouse.service.http.resource;

import org.jspecify.annotations.NullMarked;
