/// Access events: what a source recorded, and what the service knows about it. Pure, as all of the model.
@NullMarked
package org.gatehouse.model.event;

import org.jspecify.annotations.NullMarked;
