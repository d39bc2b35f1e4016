/// What travels over HTTP: paths, wire records, error codes, JSON mapping. Shared by service, console and command
/// line.
@NullMarked
package org.gatehouse.contract;

import org.jspecify.annotations.NullMarked;
