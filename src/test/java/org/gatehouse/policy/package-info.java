/// The policy room under test: the engine, the diagnostics, and every rule of the pack that ships.
@NullMarked
package org.gatehouse.policy;

import org.jspecify.annotations.NullMarked;
