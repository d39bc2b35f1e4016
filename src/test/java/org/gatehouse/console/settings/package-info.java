@NullMarked
package org.gatehouse.console.settings;

import org.jspecify.annotations.NullMarked;
