/// Other people's libraries in the benchmarks. Built by `installers/bench` alone.
@NullMarked
package org.gatehouse.bench.peers;

import org.jspecify.annotations.NullMarked;
