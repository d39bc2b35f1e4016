package org.gatehouse.console.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.Preferences;

/// Preferences kept in a file, written a moment after the last change.
final class StoredPreferences implements Preferences, AutoCloseable {
    private static final Duration MOMENT = Duration.ofMillis(800);
    private static final System.Logger LOG = System.getLogger(StoredPreferences.class.getName());

    private final PreferenceFile file;
    private final Delay delay;
    private final Executor background;
    private final SortedMap<String, String> values;
    private boolean scheduled;

    /// @param values what the file held
    StoredPreferences(PreferenceFile file, Map<String, String> values, Delay delay, Executor background) {
        this.file = file;
        this.values = new TreeMap<>(values);
        this.delay = delay;
        this.background = background;
    }

    @Override
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public synchronized void put(String key, String value) {
        if (value.equals(values.put(key, value)) || scheduled) {
            return;
        }
        scheduled = true;
        delay.after(MOMENT, () -> background.execute(this::writeIfChanged));
    }

    /// Everything whose key begins so, without that beginning.
    synchronized Map<String, String> under(String prefix) {
        Map<String, String> found = new TreeMap<>();
        values.tailMap(prefix).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    @Override
    public SplitMemory.Store dividers() {
        return new SplitMemory.Store() {
            @Override
            public OptionalDouble get(String key) {
                return Numbers.fraction(StoredPreferences.this.get("divider." + key));
            }

            @Override
            public void put(String key, double position) {
                StoredPreferences.this.put("divider." + key, Double.toString(position));
            }
        };
    }

    /// Writes what was not written yet.
    @Override
    public void close() {
        writeIfChanged();
    }

    private void writeIfChanged() {
        Map<String, String> now;
        synchronized (this) {
            if (!scheduled) {
                return;
            }
            scheduled = false;
            now = new TreeMap<>(values);
        }
        try {
            file.write(now);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "Preferences are not remembered this time: {0}", e);
        }
    }

    /// Numbers as they were remembered.
    private static final class Numbers {
        private static OptionalDouble fraction(Optional<String> text) {
            try {
                double value = text.map(Double::parseDouble).orElse(Double.NaN);
                return value > 0 && value < 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
            } catch (NumberFormatException _) {
                return OptionalDouble.empty();
            }
        }
    }
}
