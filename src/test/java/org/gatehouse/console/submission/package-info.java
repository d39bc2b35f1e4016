@NullMarked
package org.gatehouse.console.submission;

import org.jspecify.annotations.NullMarked;
