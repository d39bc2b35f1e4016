/// How the console looks: themes, density, text size and the bundled fonts. Knows no feature and no control of
/// ours.
@NullMarked
package org.gatehouse.console.theme;

import org.jspecify.annotations.NullMarked;
