@NullMarked
package org.gatehouse.service.gate.trino;

import org.jspecify.annotations.NullMarked;
