@NullMarked
package org.gatehouse.console.people;

import org.jspecify.annotations.NullMarked;
