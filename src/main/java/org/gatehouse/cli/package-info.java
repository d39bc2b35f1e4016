/// The command line, the outside of the program: what people and scripts type and read. It starts the console and the
/// service, and talks to a running service over HTTP as any other client does.
@NullMarked
package org.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
