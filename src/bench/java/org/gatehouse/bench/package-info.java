/// Benchmarks: programs with a `main` that print one table each. They fail nothing.
@NullMarked
package org.gatehouse.bench;

import org.jspecify.annotations.NullMarked;
