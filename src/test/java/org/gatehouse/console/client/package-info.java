/// Tests of the client, against real HTTP.
@NullMarked
package org.gatehouse.console.client;

import org.jspecify.annotations.NullMarked;
