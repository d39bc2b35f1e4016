/// The composition root of the service: typed configuration, everything wired by constructor, start and stop.
@NullMarked
package org.gatehouse.service.app;

import org.jspecify.annotations.NullMarked;
