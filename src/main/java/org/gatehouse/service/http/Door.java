package org.gatehouse.service.http;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Role;
import org.gatehouse.service.http.route.Access;
import org.gatehouse.service.identity.Caller;
import org.jspecify.annotations.Nullable;

/// Who calls. Nobody gets past it without being known, except where a route says that it is open.
final class Door {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{8,512}=*");
    private static final String SCHEME = "bearer ";

    private final Tokens tokens;
    private final FailedSignIns failures;
    private final UnknownRates unknown;

    Door(Tokens tokens, FailedSignIns failures, UnknownRates unknown) {
        this.tokens = tokens;
        this.failures = failures;
        this.unknown = unknown;
    }

    /// @param authorization the header, null when there was none
    /// @return empty for somebody unknown where that is enough
    /// @throws Refusal `UNAUTHENTICATED`; `TOO_MANY_REQUESTS` from an address that has sent too much of that;
    ///         `FORBIDDEN` to machines where people call, and to all but the right ones where machines do
    Optional<Caller> admit(Access access, @Nullable String authorization, SocketAddress from) {
        return switch (access) {
            case OPEN -> {
                unknown.countOpen(from);
                yield Optional.empty();
            }
            case LOCAL_OR_SIGNED_IN -> isLocal(from) ? Optional.empty() : Optional.of(person(authorization, from));
            case SIGNED_IN -> Optional.of(person(authorization, from));
            case FEED -> Optional.of(feed(authorization, from));
            case GATE, GATE_BY_URI -> Optional.of(gate(authorization, from));
        };
    }

    /// Whose token it is by now.
    Optional<Caller> again(@Nullable String authorization) {
        return token(authorization).flatMap(tokens::authenticate).map(Caller::of);
    }

    /// The token that a header bears.
    static Optional<String> token(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return TOKEN.matcher(token).matches() ? Optional.of(token) : Optional.empty();
    }

    private Caller person(@Nullable String authorization, SocketAddress from) {
        Caller caller = signIn(authorization, from);
        if (caller.person().holds(Role.FEED)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    caller.id() + " is a feed: it delivers events under /v1/events and /v1/feeds, and nothing else.");
        }
        if (caller.person().holds(Role.GATE)) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    caller.id() + " is a gate: it asks under /access/v1 and /opa/v1, and fetches its own bundle.");
        }
        return caller;
    }

    private Caller feed(@Nullable String authorization, SocketAddress from) {
        Caller caller = signIn(authorization, from);
        if (!caller.person().holds(Role.FEED)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only feeds deliver here; " + caller.id() + " is none.");
        }
        return caller;
    }

    private Caller gate(@Nullable String authorization, SocketAddress from) {
        Caller caller = signIn(authorization, from);
        if (!caller.person().holds(Role.GATE)) {
            throw new Refusal(ErrorCode.FORBIDDEN, "Only gates ask here; " + caller.id() + " is none.");
        }
        return caller;
    }

    private Caller signIn(@Nullable String authorization, SocketAddress from) {
        if (authorization == null) {
            unknown.countRefused(from);
            throw new Refusal(ErrorCode.UNAUTHENTICATED, "Sign in first: send Authorization: Bearer TOKEN.");
        }
        String token = token(authorization)
                .orElseThrow(
                        () -> refused("not a bearer token", "The Authorization header holds no bearer token.", from));
        return tokens.authenticate(token)
                .map(Caller::of)
                .orElseThrow(() -> refused(
                        "unknown token",
                        "The token is unknown, has expired or was revoked, or its bearer is locked or has left.",
                        from));
    }

    private Refusal refused(String reason, String words, SocketAddress from) {
        unknown.countRefused(from);
        failures.note(reason, host(from));
        return new Refusal(ErrorCode.UNAUTHENTICATED, words);
    }

    private static boolean isLocal(SocketAddress from) {
        return from instanceof InetSocketAddress internet
                && internet.getAddress() != null
                && internet.getAddress().isLoopbackAddress();
    }

    private static String host(SocketAddress from) {
        return from instanceof InetSocketAddress internet ? internet.getHostString() : String.valueOf(from);
    }
}
