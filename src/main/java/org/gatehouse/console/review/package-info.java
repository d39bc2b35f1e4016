/// The Reviews screen: what was granted against what was used, once a grant has ended; accepting or rejecting the
/// use.
@NullMarked
package org.gatehouse.console.review;

import org.jspecify.annotations.NullMarked;
