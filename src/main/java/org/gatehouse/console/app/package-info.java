/// The composition root of the console: the window, navigation, sessions, and how it all starts. Everything is
/// wired here by constructor; no other room knows this one.
@NullMarked
package org.gatehouse.console.app;

import org.jspecify.annotations.NullMarked;
