/// The Rules screen: what detection looks for, how each rule fares, and what it would have found.
@NullMarked
package org.gatehouse.console.rule;

import org.jspecify.annotations.NullMarked;
