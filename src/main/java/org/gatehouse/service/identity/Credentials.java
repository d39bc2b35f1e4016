package org.gatehouse.service.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Bearer tokens.
public final class Credentials {
    public Credentials(WritePath path, SecureRandom random) {}

    public Optional<Person> authenticate(String token) {
        return Pending.body();
    }

    /// The token, which is shown this once.
    public String issue(Caller caller, PersonId person, @Nullable Duration validFor) {
        return Pending.body();
    }

    public void revoke(Caller caller, PersonId person, String reason) {
        Pending.body();
    }

    public String issueFirst(PersonId person) {
        return Pending.body();
    }

    /// @param reason what was wrong, in fixed words
    /// @param from the address it came from
    public void recordFailure(String reason, String from) {
        Pending.body();
    }
}
