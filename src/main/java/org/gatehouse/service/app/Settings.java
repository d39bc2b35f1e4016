package org.gatehouse.service.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was configured, from the weakest source to the strongest: file, environment, command line. Whoever asks for
/// a key makes it known; what is left unasked at the end is a mistake, and [#refuseUnknown()] says which.
final class Settings {
    private static final String PREFIX = "GATEHOUSE_";

    private final Map<String, Setting> file;
    private final Map<String, String> environment;
    private final Map<String, Setting> flags;
    private final SortedSet<String> known = new TreeSet<>();

    /// @param file dotted keys, with their places
    /// @param environment all variables; `GATEHOUSE_SERVER_PORT` is `server.port`
    /// @param flags dotted keys, with the flag that gave them
    Settings(Map<String, Setting> file, Map<String, String> environment, Map<String, Setting> flags) {
        this.file = Map.copyOf(file);
        this.environment = Map.copyOf(environment);
        this.flags = Map.copyOf(flags);
    }

    Optional<String> text(String key) {
        return setting(key).map(setting -> {
            if (setting.value() instanceof String text && !text.isBlank()) {
                return text;
            }
            throw setting.refused(key + " is a text");
        });
    }

    Optional<Path> path(String key) {
        return text(key).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new CannotStartException(key + ": \"" + text + "\" is not a path: " + e.getReason() + ".", e);
            }
        });
    }

    /// Where something is reached: nothing but scheme, host, port and path, without a slash at its end.
    Optional<URI> url(String key) {
        return setting(key).map(setting -> {
            String text = String.valueOf(setting.value());
            try {
                URI url = new URI(text);
                String scheme = String.valueOf(url.getScheme());
                String bare = scheme + "://" + url.getRawAuthority() + url.getRawPath();
                if (scheme.matches("https?")
                        && url.getHost() != null
                        && url.getUserInfo() == null
                        && bare.equals(text)
                        && !text.endsWith("/")) {
                    return url;
                }
            } catch (URISyntaxException e) {
                throw new CannotStartException(
                        setting.refused(key + " is a URL").reason(), e);
            }
            throw setting.refused(key + " is a URL like \"https://gatehouse.example.org\"");
        });
    }

    int number(String key, int otherwise, int least, int most) {
        Optional<Setting> setting = setting(key);
        if (setting.isEmpty()) {
            return otherwise;
        }
        String expected = key + " is a whole number from " + least + " to " + most;
        long number = whole(setting.get(), expected);
        if (number < least || number > most) {
            throw setting.get().refused(expected);
        }
        return (int) number;
    }

    Duration duration(String key, Duration otherwise, Duration least, Duration most) {
        Optional<Setting> setting = setting(key);
        if (setting.isEmpty()) {
            return otherwise;
        }
        String expected = key + " is a duration from " + least + " to " + most + ", written like \"PT15S\"";
        try {
            Duration duration = Duration.parse(String.valueOf(setting.get().value()));
            if (duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            throw new CannotStartException(setting.get().refused(expected).reason(), e);
        }
        throw setting.get().refused(expected);
    }

    /// Refuses what nobody asked for, with the key that was probably meant.
    ///
    /// @throws CannotStartException naming the first such key and where it stands
    void refuseUnknown() {
        SortedMap<String, String> strangers = new TreeMap<>();
        file.forEach((key, setting) -> {
            if (!known.contains(key)) {
                strangers.put(setting.origin(), key);
            }
        });
        environment.keySet().stream().filter(this::isStrange).forEach(name -> strangers.put(name, name));
        if (!strangers.isEmpty()) {
            String origin = strangers.firstKey();
            String stranger = String.valueOf(strangers.get(origin));
            throw new CannotStartException(origin + ": unknown key \"" + stranger + "\". " + advice(stranger));
        }
    }

    /// Only what begins like a section of ours: other programs and our own scripts have variables with our prefix.
    private boolean isStrange(String name) {
        return known.stream().noneMatch(key -> variable(key).equals(name))
                && known.stream()
                        .map(key -> variable(key.substring(0, key.indexOf('.'))) + "_")
                        .anyMatch(name::startsWith);
    }

    private String advice(String stranger) {
        boolean variable = stranger.startsWith(PREFIX);
        return known.stream()
                .map(key -> variable ? variable(key) : key)
                .min(Comparator.comparingInt(key -> EditDistance.between(key, stranger)))
                .map(nearest -> "Did you mean \"" + nearest + "\"? All keys are in docs/configuration.md.")
                .orElse("");
    }

    private Optional<Setting> setting(String key) {
        known.add(key);
        @Nullable Setting flag = flags.get(key);
        if (flag != null) {
            return Optional.of(flag);
        }
        String variable = variable(key);
        String value = environment.get(variable);
        if (value != null && !value.isBlank()) {
            return Optional.of(new Setting(value, variable));
        }
        return Optional.ofNullable(file.get(key));
    }

    private static long whole(Setting setting, String expected) {
        if (setting.value() instanceof Long number) {
            return number;
        }
        try {
            return Long.parseLong(String.valueOf(setting.value()));
        } catch (NumberFormatException e) {
            throw new CannotStartException(setting.refused(expected).reason(), e);
        }
    }

    private static String variable(String key) {
        return PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /// The keys that were asked for, sorted.
    SortedSet<String> knownKeys() {
        return Collections.unmodifiableSortedSet(known);
    }
}
