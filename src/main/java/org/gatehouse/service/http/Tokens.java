package org.gatehouse.service.http;

import java.util.Optional;
import org.gatehouse.model.Person;

/// What the door knows of bearer tokens. Safe for any number of threads.
public interface Tokens {
    /// Whose token it is; empty when it is nobody's, has expired, or its bearer is locked or gone.
    Optional<Person> authenticate(String token);

    /// Puts a failed sign-in on record.
    ///
    /// @param reason what was wrong, in fixed words
    /// @param from the address it came from
    void recordFailure(String reason, String from);
}
