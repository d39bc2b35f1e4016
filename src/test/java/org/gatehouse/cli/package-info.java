/// Tests of the command line, run as a person or a script would run it.
@NullMarked
package org.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
