/// What detection found and what people do about it: detections, alerts, incidents, their states and clocks.
@NullMarked
package org.gatehouse.model.incident;

import org.jspecify.annotations.NullMarked;
