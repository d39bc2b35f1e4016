@NullMarked
package org.gatehouse.model.query;

import org.jspecify.annotations.NullMarked;
