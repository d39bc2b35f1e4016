package org.gatehouse.service.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.gatehouse.service.identity.Credentials.Known;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;

/// Remembers the tokens of gates, which ask so often that the store must not be asked about each call. All is
/// forgotten with the commit that changes anybody or any credential, so that a token is void as soon as the call
/// that revoked it, or locked its bearer, returns. Safe for any number of threads.
public final class KnownTokens implements CommitListener {
    /// More gates than that are looked up each time.
    private static final int MOST = 1_000;

    private final Credentials credentials;
    private final InstantSource clock;
    private final Map<String, Known> gates = new HashMap<>();
    private long generation;

    public KnownTokens(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /// Whose token it is; empty when it is nobody's, has expired, or its bearer is locked or gone.
    public Optional<Person> authenticate(String token) {
        long before;
        synchronized (this) {
            Known known = gates.get(token);
            if (known != null && isInTime(known.until())) {
                return Optional.of(known.person());
            }
            before = generation;
        }
        Optional<Known> found = credentials.known(token);
        found.filter(known -> known.person().holds(Role.GATE)).ifPresent(known -> keep(token, known, before));
        return found.map(Known::person);
    }

    private boolean isInTime(@org.jspecify.annotations.Nullable Instant until) {
        return until == null || clock.instant().isBefore(until);
    }

    /// Unless something has changed since it was looked up.
    private synchronized void keep(String token, Known known, long before) {
        if (generation == before && gates.size() < MOST) {
            gates.put(token, known);
        }
    }

    @Override
    public synchronized void committed(Commit commit) {
        boolean credential = commit.entries().stream()
                .anyMatch(entry -> entry.subject().kind().equals("credential"));
        if (credential || !commit.people().isEmpty()) {
            generation++;
            gates.clear();
        }
    }
}
