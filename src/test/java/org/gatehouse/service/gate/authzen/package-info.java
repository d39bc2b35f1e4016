@NullMarked
package org.gatehouse.service.gate.authzen;

import org.jspecify.annotations.NullMarked;
