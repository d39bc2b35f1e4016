/// The words of the console and how it writes numbers, times and durations. Knows no feature and no control.
@NullMarked
package org.gatehouse.console.i18n;

import org.jspecify.annotations.NullMarked;
