package org.gatehouse.console.screen;

import java.time.Clock;
import org.gatehouse.console.i18n.Durations;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Times;

/// How the console speaks: messages, times, durations.
public record Words(Messages messages, Times times, Durations durations) {
    public static Words of(Messages messages, Clock clock) {
        return new Words(messages, new Times(clock, messages), new Durations(messages));
    }

    /// Short for `messages().text(…)`.
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
