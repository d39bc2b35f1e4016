package org.gatehouse.service.gate.authzen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.LeafHash;
import tools.jackson.databind.JsonNode;

/// A page of what a search finds. Its token is the last thing found, so that what is granted or revoked between two
/// pages neither repeats nor hides anything else; and it is good for the same search alone.
///
/// @param next empty when there is no more
record SearchPage(List<String> found, String next) {
    static final int USUAL = 100;
    static final int MOST = 1_000;

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    /// @param candidates sorted
    static SearchPage of(JsonNode document, String what, List<String> candidates, Predicate<String> allowed) {
        JsonNode page = EvaluationReader.object(document, "page", "/page");
        int limit = limit(page.path("limit"));
        String search = what + "\n" + searched(document) + "\n";
        String after = after(page.path("token"), search);
        List<String> found = new ArrayList<>();
        for (String candidate : candidates) {
            if (candidate.compareTo(after) <= 0 || !allowed.test(candidate)) {
                continue;
            }
            if (found.size() == limit) {
                return new SearchPage(found, token(search + (found.isEmpty() ? after : found.getLast())));
            }
            found.add(candidate);
        }
        return new SearchPage(found, "");
    }

    Map<String, Object> answer(Function<String, Map<String, Object>> entity) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("page", Map.of("next_token", next, "count", found.size()));
        answer.put("results", found.stream().map(entity).toList());
        return answer;
    }

    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL;
        }
        if (!limit.isIntegralNumber() || limit.bigIntegerValue().signum() < 0) {
            throw EvaluationReader.wrong("/page/limit", limit, "a whole number that is not negative");
        }
        return limit.canConvertToInt() ? Math.min(limit.intValue(), MOST) : MOST;
    }

    /// What is searched for among what, so that a token of another search is told apart.
    private static String searched(JsonNode document) {
        Map<String, Object> entities = new LinkedHashMap<>();
        for (String name : List.of("subject", "action", "resource", "context")) {
            if (document.has(name)) {
                entities.put(name, document.path(name));
            }
        }
        return URL.encodeToString(LeafHash.sha256().digest(Json.canonicalBytes(entities)));
    }

    private static String token(String place) {
        return URL.encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String after(JsonNode token, String search) {
        if (token.isMissingNode()
                || token.isNull()
                || (token.isString() && token.stringValue().isEmpty())) {
            return "";
        }
        String place = token.isString() ? decoded(token) : "";
        if (!place.startsWith(search)) {
            throw bad(token);
        }
        return place.substring(search.length());
    }

    private static String decoded(JsonNode token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token.stringValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw bad(token);
        }
    }

    private static Refusal bad(JsonNode token) {
        return EvaluationReader.wrong(
                "/page/token",
                token,
                "the next_token of a page of the same search, of the same subject, action, resource and context");
    }
}
