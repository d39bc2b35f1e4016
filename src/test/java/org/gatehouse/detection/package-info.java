@NullMarked
package org.gatehouse.detection;

import org.jspecify.annotations.NullMarked;
