package org.gatehouse.detection.sigma;

import java.util.Set;
import org.gatehouse.detection.event.LogSource;
import org.jspecify.annotations.Nullable;

/// The log sources that events can come from: a rule on any other would never match, and is refused. An empty set
/// stands for anything.
public record Taxonomy(Set<String> categories, Set<String> products) {
    public static final Taxonomy ANYTHING = new Taxonomy(Set.of(), Set.of());

    public Taxonomy {
        categories = Set.copyOf(categories);
        products = Set.copyOf(products);
    }

    boolean knows(LogSource source) {
        return knows(categories, source.category()) && knows(products, source.product());
    }

    private static boolean knows(Set<String> known, @Nullable String asked) {
        return asked == null || known.isEmpty() || known.contains(asked);
    }
}
