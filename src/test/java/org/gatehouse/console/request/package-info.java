@NullMarked
package org.gatehouse.console.request;

import org.jspecify.annotations.NullMarked;
