package org.gatehouse.service.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.app.TokenFile.Bearer;
import org.gatehouse.service.identity.Credentials;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins with the demo team: seeds it once, and sees that `demo-tokens.json` holds a token of everybody that a
/// visitor can be.
final class DemoStart {
    /// The file that the demo team's tokens are written to.
    static final String TOKEN_FILE = "demo-tokens.json";

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoSeed team;
    private final Credentials credentials;

    DemoStart(DemoSeed team, Credentials credentials) {
        this.team = team;
        this.credentials = credentials;
    }

    /// @throws CannotStartException when the store holds other people already
    void begin(Path dataFolder, boolean empty, Instant now) {
        if (!team.isThere()) {
            if (!empty) {
                throw new CannotStartException("The store in " + dataFolder
                        + " holds a team of its own; give the demo another folder with --data DIR.");
            }
            team.seed(now);
        }
        TokenFile file = new TokenFile(dataFolder.resolve(TOKEN_FILE));
        Map<String, Bearer> known = file.read();
        Map<String, Bearer> bearers = new LinkedHashMap<>();
        team.personas().forEach((persona, id) -> bearers.put(persona, bearer(known.get(persona), id)));
        if (!bearers.equals(known)) {
            file.write(bearers);
        }
        LOG.info("The demo team's tokens are in {}", file);
    }

    private Bearer bearer(@Nullable Bearer known, PersonId id) {
        return known != null && isGood(known, id) ? known : new Bearer(id, credentials.issueFirst(id));
    }

    private boolean isGood(Bearer known, PersonId id) {
        return credentials
                .authenticate(known.token())
                .filter(person -> person.id().equals(id) && known.id().equals(id))
                .isPresent();
    }
}
