/// Live activity: what is done to data as it is done, with the grant that allows it or the reason why none does.
@NullMarked
package org.gatehouse.console.activity;

import org.jspecify.annotations.NullMarked;
