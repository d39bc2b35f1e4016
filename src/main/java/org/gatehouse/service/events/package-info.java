/// The port to the activity store: what is durable, what may be asked, who is told. Knows no database.
@NullMarked
package org.gatehouse.service.events;

import org.jspecify.annotations.NullMarked;
