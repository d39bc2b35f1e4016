package org.gatehouse.console.grant;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.console.client.GrantSearch;
import org.gatehouse.contract.GrantCut;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// A search as a line of text, to be kept. What can no longer be made sense of is left out. Pure.
final class SearchText {
    private SearchText() {}

    /// `cut=LIVE&affiliation=PARENT`
    static String of(GrantSearch search) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("cut", search.cut());
        parts.put("text", search.text());
        parts.put("affiliation", search.affiliation());
        parts.put("class", search.dataClass());
        parts.put("subject", search.subject());
        parts.put("asset", search.asset());
        parts.put("request", search.request());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "="
                        + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static GrantSearch parse(String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : text.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return new GrantSearch(
                constant(parts.get("cut"), GrantCut.class).orElse(GrantCut.LIVE),
                parts.get("text"),
                constant(parts.get("affiliation"), Affiliation.class).orElse(null),
                constant(parts.get("class"), DataClass.class).orElse(null),
                id(parts.get("subject"), PersonId::new),
                id(parts.get("asset"), AssetId::new),
                id(parts.get("request"), RequestId::new));
    }

    private static <E extends Enum<E>> Optional<E> constant(@Nullable String name, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static <T> @Nullable T id(@Nullable String text, Function<String, T> make) {
        try {
            return text == null ? null : make.apply(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
