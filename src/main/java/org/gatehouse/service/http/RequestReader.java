package org.gatehouse.service.http;

import io.helidon.common.buffers.DataReader.IncorrectNewLineException;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shown;
import org.jspecify.annotations.Nullable;

/// Takes an HTTP request apart, and refuses what its route does not take.
final class RequestReader {
    /// Up to here a body's length is believed before its bytes are there.
    private static final int SMALL_BYTES = 64 << 10;

    private final HttpSettings settings;

    RequestReader(HttpSettings settings) {
        this.settings = settings;
    }

    static @Nullable String header(ServerRequest request, HeaderName name) {
        return request.headers().first(name).orElse(null);
    }

    /// The path's segments, decoded.
    static List<String> segments(ServerRequest request) {
        List<String> segments = new ArrayList<>();
        for (String segment : request.path().rawPath().substring(1).split("/", -1)) {
            segments.add(segment.indexOf('%') < 0 ? segment : decoded(segment.replace("+", "%2B")));
        }
        return segments;
    }

    /// @throws Refusal `INVALID` for a parameter that the route does not know: a filter that is misspelt must not
    ///         look as if it had been applied
    static Map<String, List<String>> query(ServerRequest request, Route route) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (request.query().isEmpty()) {
            return Map.of();
        }
        for (String pair : request.query().rawValue().split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (route.query().stream().noneMatch(known -> known.name().equals(name))) {
                throw new Refusal(
                        route.access().gates() ? ErrorCode.MALFORMED : ErrorCode.INVALID, unknown(name, route));
            }
            query.computeIfAbsent(name, ignored -> new ArrayList<>())
                    .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return query;
    }

    /// @return the media type alone, lower case; empty when there was no header
    static String contentType(ServerRequest request) {
        String header = header(request, HeaderNames.CONTENT_TYPE);
        return header == null ? "" : header.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// @throws Refusal `TOO_LARGE`, `UNSUPPORTED_MEDIA_TYPE`; `MALFORMED` when it breaks off
    byte[] body(ServerRequest request, Route route) {
        int most = route.large() ? settings.importBytes() : settings.bodyBytes();
        byte[] body = read(request, most);
        String contentType = contentType(request);
        if (route.takes().isEmpty() ? !isNothing(body) : !route.takes().contains(contentType)) {
            // AuthZEN asks for 400 where HTTP would say 415.
            ErrorCode code = route.access().gates() ? ErrorCode.MALFORMED : ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            throw new Refusal(code, wrongType(route, contentType));
        }
        return body;
    }

    /// The body of a route that streams, as it comes. What breaks off on the way is an [IOException] to its reader.
    ///
    /// @throws Refusal `UNSUPPORTED_MEDIA_TYPE`
    static InputStream stream(ServerRequest request, Route route) {
        String contentType = contentType(request);
        if (!route.takes().contains(contentType)) {
            throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, wrongType(route, contentType));
        }
        return request.content().hasEntity()
                ? new WireStream(request.content().inputStream())
                : InputStream.nullInputStream();
    }

    private static byte[] read(ServerRequest request, int most) {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        long length = request.headers().contentLength().orElse(-1);
        if (length > most) {
            throw tooLarge(most);
        }
        try (InputStream in = request.content().inputStream()) {
            boolean isSmall = length >= 0 && length <= SMALL_BYTES;
            byte[] body = in.readNBytes(isSmall ? (int) length : most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            return body;
        } catch (IOException
                | UncheckedIOException
                | InsufficientDataAvailableException
                | IncorrectNewLineException
                | RequestException
                | NumberFormatException e) {
            throw new Refusal(
                    ErrorCode.MALFORMED,
                    "The body broke off, or its chunks are not framed as they should be; send it again whole.");
        }
    }

    /// Some clients cannot send a POST without any document.
    private static boolean isNothing(byte[] body) {
        return body.length == 0 || new String(body, StandardCharsets.UTF_8).isBlank() || isEmptyObject(body);
    }

    private static boolean isEmptyObject(byte[] body) {
        return body.length < 16
                && new String(body, StandardCharsets.UTF_8)
                        .replaceAll("\\s", "")
                        .equals("{}");
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(ErrorCode.TOO_LARGE, "The body is larger than the " + most + " bytes taken here.");
    }

    private static String wrongType(Route route, String contentType) {
        if (route.takes().isEmpty()) {
            return "No document is taken here; send an empty body.";
        }
        String got =
                contentType.isEmpty() ? "There is no Content-Type" : "The Content-Type is " + Shown.of(contentType);
        return got + "; taken here is " + String.join(" or ", route.takes()) + ".";
    }

    private static String unknown(String name, Route route) {
        List<String> known = route.query().stream().map(QueryParameter::name).toList();
        String words = known.isEmpty() ? "none are" : "known are " + String.join(", ", known);
        return "The query parameter \"" + Shown.of(name) + "\" is not known here; " + words + ".";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ErrorCode.MALFORMED, "\"" + Shown.of(text) + "\" in the URI is not percent-encoded.");
        }
    }
}
