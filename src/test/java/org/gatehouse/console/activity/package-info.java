/// Tests of the Live activity screen.
@NullMarked
package org.gatehouse.console.activity;

import org.jspecify.annotations.NullMarked;
