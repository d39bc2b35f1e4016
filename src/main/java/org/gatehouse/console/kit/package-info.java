/// Our own controls, of which every screen is built. Knows themes and words, never a feature and never the
/// service.
@NullMarked
package org.gatehouse.console.kit;

import org.jspecify.annotations.NullMarked;
