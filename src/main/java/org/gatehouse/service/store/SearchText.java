package org.gatehouse.service.store;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Asset;

/// The lower-case text that searches look in, and the words that they look for.
final class SearchText {
    /// The longest search, in characters.
    static final int MOST = 200;

    private static final int MOST_KEPT = 20_000;

    private SearchText() {}

    /// @param names of the people in it
    static String of(AccessRequest request, Collection<String> names) {
        Stream<String> own = Stream.of(
                request.id().value(),
                request.purpose().type().name(),
                request.purpose().detail(),
                request.ticket() == null ? "" : request.ticket());
        Stream<String> assets =
                request.items().stream().map(item -> item.asset().value());
        return joined(Stream.of(own, names.stream(), assets).flatMap(parts -> parts));
    }

    static String of(Asset asset) {
        return joined(Stream.of(asset.id().value(), asset.description()));
    }

    private static String joined(Stream<String> parts) {
        String text = parts.distinct()
                .collect(java.util.stream.Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return text.substring(0, Math.min(text.length(), MOST_KEPT));
    }

    /// The words of a search, without those that others contain.
    ///
    /// @throws IllegalArgumentException when it is longer than [#MOST]
    static List<String> words(String search) {
        if (search.length() > MOST) {
            throw new IllegalArgumentException("A search has at most " + MOST + " characters.");
        }
        List<String> words = Stream.of(search.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                .toList();
    }

    /// A pattern for `like … escape '!'` that finds the words anywhere.
    static String containing(String words) {
        return "%" + escaped(words) + "%";
    }

    /// The words as they stand in such a pattern.
    static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
