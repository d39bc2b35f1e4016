package org.gatehouse.service.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.http.route.Shown;
import org.jspecify.annotations.Nullable;

/// What a caller says about the answer before there is one.
final class Preconditions {
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0{0,3})?\\s*(;|$)");

    private Preconditions() {}

    /// @throws Refusal `NOT_ACCEPTABLE` when none of the forms that are accepted is offered
    static void acceptable(@Nullable String accept, Route route) {
        String offered = contentType(route.response());
        if (accept == null || accept.isBlank()) {
            return;
        }
        for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            String type = range.split(";", -1)[0].strip();
            if (matches(type, offered) && !REFUSED.matcher(range).find()) {
                return;
            }
        }
        throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "Offered here is " + offered + ", not " + Shown.of(accept) + ".");
    }

    /// The version that an `If-Match` names.
    static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refusal(
                    ErrorCode.INVALID,
                    "Send a header If-Match with the ETag that you got when you read it, so that nobody else's change"
                            + " is overwritten.");
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new Refusal(
                    ErrorCode.STALE_VERSION,
                    "If-Match " + Shown.of(ifMatch) + " is no ETag that the service gave; read it again.");
        }
        return Long.parseLong(version.group(1));
    }

    private static boolean matches(String range, String offered) {
        String family = offered.substring(0, offered.indexOf('/'));
        return range.equals("*/*") || range.equals(offered) || range.equals(family + "/*");
    }

    private static String contentType(Shape shape) {
        return shape instanceof Shape.Media(String contentType) ? contentType : Route.JSON;
    }
}
