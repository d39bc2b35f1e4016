package org.gatehouse.console.app;

import java.time.Clock;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;

/// What the window stands on: where work runs, what time it is, how the console speaks, what it remembers.
record Surroundings(Threads threads, Clock clock, Words words, StoredPreferences preferences) {}
