/// What holds for the model alone.
@NullMarked
package org.gatehouse.model;

import org.jspecify.annotations.NullMarked;
