package org.gatehouse.service.gate.authzen;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a question says of how its resource is reached. Words that only narrow what is allowed are left aside when
/// they cannot be read; those without which more would be allowed are refused then.
///
/// @param chain who acts for the subject, outermost first: `context.actor_chain`, or nested `act` of the subject
/// @param columns `resource.properties.columns`; empty for all
/// @param country `context.country`
/// @param network `context.ip`
record Circumstances(
        List<String> chain,
        Set<String> columns,
        @Nullable String country,
        @Nullable InetAddress network) {
    private static final int LONGEST_CHAIN = 10;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /// @throws org.gatehouse.contract.Refusal `MALFORMED`
    static Circumstances of(Evaluation question) {
        List<String> chain = new ArrayList<>(texts(question.context().path("actor_chain"), "/context/actor_chain"));
        chain.addAll(acting(question.subject().properties().path("act")));
        JsonNode columns = question.resource().properties().path("columns");
        return new Circumstances(
                chain,
                new LinkedHashSet<>(texts(columns, "/resource/properties/columns").stream()
                        .map(column -> column.toLowerCase(Locale.ROOT))
                        .toList()),
                country(question.context().path("country")),
                address(question.context().path("ip")));
    }

    private static List<String> texts(JsonNode array, String pointer) {
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array) {
            if (text.isString()) {
                texts.add(text.stringValue());
            }
        }
        if (!array.isArray() || texts.size() != array.size()) {
            throw EvaluationReader.wrong(pointer, array, "an array of texts");
        }
        return texts;
    }

    /// RFC 8693's `{"sub": "…", "act": {…}}`, the one acting now first.
    private static List<String> acting(JsonNode act) {
        List<String> chain = new ArrayList<>();
        for (JsonNode link = act; !link.isMissingNode() && !link.isNull(); link = link.path("act")) {
            JsonNode id = link.path("sub").isMissingNode() ? link.path("id") : link.path("sub");
            if (!id.isString() || chain.size() == LONGEST_CHAIN) {
                throw EvaluationReader.wrong(
                        "/subject/properties/act",
                        link,
                        "objects with a sub, nested " + LONGEST_CHAIN + " deep at most");
            }
            chain.add(id.stringValue());
        }
        return chain;
    }

    private static @Nullable String country(JsonNode country) {
        return country.isString() && COUNTRY.matcher(country.stringValue()).matches() ? country.stringValue() : null;
    }

    private static @Nullable InetAddress address(JsonNode ip) {
        try {
            return ip.isString() ? InetAddress.ofLiteral(ip.stringValue()) : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
