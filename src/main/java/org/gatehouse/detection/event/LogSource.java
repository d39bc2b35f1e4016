package org.gatehouse.detection.event;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Where events come from, in Sigma's three words. Of a rule, what is null matters not; of an event, what is null is
/// not known.
public record LogSource(
        @Nullable String category,
        @Nullable String product,
        @Nullable String service) {
    /// Whether a rule for this source looks at events of the other.
    public boolean covers(LogSource event) {
        return covers(category, event.category) && covers(product, event.product) && covers(service, event.service);
    }

    private static boolean covers(@Nullable String asked, @Nullable String given) {
        return asked == null || asked.equals(given);
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        add(words, "category: ", category);
        add(words, "product: ", product);
        add(words, "service: ", service);
        return words.toString();
    }

    private static void add(StringJoiner words, String name, @Nullable String value) {
        if (value != null) {
            words.add(name + value);
        }
    }
}
