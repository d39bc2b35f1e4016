package org.gatehouse.service.gate.authzen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.contract.Refusal;
import tools.jackson.databind.JsonNode;

/// A page of what a search finds. Its token is the last thing found, so that what is granted or revoked between two
/// pages neither repeats nor hides anything else.
///
/// @param next empty when there is no more
record SearchPage(List<String> found, String next) {
    static final int USUAL = 100;
    static final int MOST = 1_000;

    /// @param candidates sorted
    static SearchPage of(JsonNode document, String what, List<String> candidates, Predicate<String> allowed) {
        JsonNode page = EvaluationReader.object(document, "page", "/page");
        int limit = limit(page.path("limit"));
        String after = after(page.path("token"), what);
        List<String> found = new ArrayList<>();
        for (String candidate : candidates) {
            if (candidate.compareTo(after) <= 0 || !allowed.test(candidate)) {
                continue;
            }
            if (found.size() == limit) {
                return new SearchPage(found, token(what, found.getLast()));
            }
            found.add(candidate);
        }
        return new SearchPage(found, "");
    }

    Map<String, Object> answer(Function<String, Map<String, Object>> entity) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("results", found.stream().map(entity).toList());
        answer.put("page", Map.of("next_token", next, "count", found.size()));
        return answer;
    }

    private static int limit(JsonNode limit) {
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL;
        }
        if (!limit.isInt() || limit.intValue() < 1) {
            throw EvaluationReader.wrong("/page/limit", limit, "a whole number from 1 to " + MOST);
        }
        return Math.min(limit.intValue(), MOST);
    }

    private static String token(String what, String last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((what + "\n" + last).getBytes(StandardCharsets.UTF_8));
    }

    private static String after(JsonNode token, String what) {
        if (token.isMissingNode()
                || token.isNull()
                || (token.isString() && token.stringValue().isEmpty())) {
            return "";
        }
        String place = token.isString() ? decoded(token) : "";
        if (!place.startsWith(what + "\n")) {
            throw bad(token);
        }
        return place.substring(what.length() + 1);
    }

    private static String decoded(JsonNode token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token.stringValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw bad(token);
        }
    }

    private static Refusal bad(JsonNode token) {
        return EvaluationReader.wrong("/page/token", token, "the next_token of a page of this search");
    }
}
