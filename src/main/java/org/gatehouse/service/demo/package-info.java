/// The demo team: invented people, assets and a history made through the use cases, and a simulator that keeps it
/// living.
/// Knows nothing of HTTP, Hibernate or JavaFX.
@NullMarked
package org.gatehouse.service.demo;

import org.jspecify.annotations.NullMarked;
