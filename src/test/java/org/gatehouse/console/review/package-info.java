/// Tests of the review screen.
@NullMarked
package org.gatehouse.console.review;

import org.jspecify.annotations.NullMarked;
