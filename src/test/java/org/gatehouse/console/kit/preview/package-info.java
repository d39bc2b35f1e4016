/// Pictures of all controls, to be looked at and to be held against warnings of the stylesheets.
@NullMarked
package org.gatehouse.console.kit.preview;

import org.jspecify.annotations.NullMarked;
