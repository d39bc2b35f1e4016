package org.gatehouse.console.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every text a person reads, by key, from `i18n/messages.properties` (UTF-8).
///
/// Values are [MessageFormat] patterns: `{0}` is a parameter, and a plural is `{0,choice,0#no requests|1#one
/// request|1<{0} requests}`. Numbers are written as [Numbers] writes them. Apostrophes are typographic (’),
/// because a plain one starts a quotation in a pattern. May be used from any thread.
public final class Messages {
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(Map<String, String> patterns) {
        this.patterns = patterns;
    }

    /// Reads the English texts bundled with the program.
    ///
    /// @throws IllegalStateException if the file is not part of the program
    public static Messages load() {
        try (InputStream in = Messages.class.getResourceAsStream("/i18n/messages.properties")) {
            if (in == null) {
                throw new IllegalStateException("i18n/messages.properties is missing; install the program again");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(read.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, read::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException("i18n/messages.properties could not be read", e);
        }
    }

    /// Texts given directly, for other languages and for tests.
    public static Messages of(Map<String, String> patterns) {
        return new Messages(Map.copyOf(patterns));
    }

    /// The text for a key with its parameters filled in. A key without a text is a mistake in the program: it
    /// fails where assertions are on, and otherwise shows the key, so that a missing word never takes a screen
    /// down.
    public String text(String key, Object... arguments) {
        assert has(key) : "No text for the key " + key + "; add it to resources/i18n/messages.properties";
        // A format is not safe to share between threads, its copy is cheap.
        MessageFormat format =
                (MessageFormat) formats.computeIfAbsent(key, this::compile).clone();
        return format.format(write(arguments, format.getFormatsByArgumentIndex()));
    }

    /// Whether there is a text for the key.
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private MessageFormat compile(String key) {
        MessageFormat format = new MessageFormat(patterns.getOrDefault(key, key), Locale.ENGLISH);
        Format[] parts = format.getFormatsByArgumentIndex();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] instanceof ChoiceFormat choice) {
                format.setFormatByArgumentIndex(i, new Plural(choice, "{" + i + "}"));
            }
        }
        return format;
    }

    private static Object[] write(Object[] arguments, @Nullable Format[] formats) {
        Object[] written = arguments.clone();
        for (int i = 0; i < written.length; i++) {
            boolean plain = i >= formats.length || formats[i] == null;
            if (plain && written[i] instanceof Number number) {
                written[i] = Numbers.grouped(number.longValue());
            }
        }
        return written;
    }

    /// Chooses the words for a count and writes the count into them in our own notation.
    private static final class Plural extends Format {
        private final ChoiceFormat choice;
        private final String placeholder;

        private Plural(ChoiceFormat choice, String placeholder) {
            this.choice = choice;
            this.placeholder = placeholder;
        }

        @Override
        public StringBuffer format(Object count, StringBuffer target, FieldPosition position) {
            long number = ((Number) count).longValue();
            return target.append(choice.format(number).replace(placeholder, Numbers.grouped(number)));
        }

        @Override
        public @Nullable Object parseObject(String source, ParsePosition position) {
            throw new UnsupportedOperationException("Texts are written, never read back");
        }
    }
}
