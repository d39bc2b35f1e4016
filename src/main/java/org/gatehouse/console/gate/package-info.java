/// The Gates screen: how the machines fare that ask before data is reached, what they refused, and what they would be
/// told.
@NullMarked
package org.gatehouse.console.gate;

import org.jspecify.annotations.NullMarked;
