package org.gatehouse.service.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.gatehouse.service.app.TokenFile.Bearer;
import org.gatehouse.service.records.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an empty store begins with: the shipped policy and one administrator, whose token lies in the data folder.
/// Every step looks whether it has been done, so that a start that was cut off is finished by the next.
final class FirstStart {
    /// The file that the first administrator's token is written to.
    static final String TOKEN_FILE = "admin-token.json";

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String POLICY = "/policy/us-protected.yaml";
    private static final String PERSONA = "administrator";
    private static final PersonId ADMINISTRATOR = new PersonId("p-administrator");

    private final Records records;
    private final UseCases use;

    FirstStart(Records records, UseCases use) {
        this.records = records;
        this.use = use;
    }

    void installPolicy() {
        if (records.read(reading -> reading.policies().isEmpty())) {
            use.policies().installFirst(shippedPolicy());
            LOG.info("The shipped policy is in force; two leads can change it");
        }
    }

    void registerAdministrator(Path dataFolder) {
        List<Person> people = records.read(reading -> reading.people());
        if (people.isEmpty()) {
            use.people().installFirst(List.of(administrator()));
        }
        boolean alone = people.isEmpty()
                || (people.size() == 1 && people.getFirst().id().equals(ADMINISTRATOR));
        TokenFile file = new TokenFile(dataFolder.resolve(TOKEN_FILE));
        if (alone && !holds(file)) {
            file.write(
                    Map.of(PERSONA, new Bearer(ADMINISTRATOR, use.credentials().issueFirst(ADMINISTRATOR))));
            LOG.info("The first administrator is {}, with the token in {}", ADMINISTRATOR, file);
        }
    }

    private boolean holds(TokenFile file) {
        return Optional.ofNullable(file.read().get(PERSONA))
                .flatMap(bearer -> use.credentials().authenticate(bearer.token()))
                .isPresent();
    }

    private static Person administrator() {
        return new Person(
                ADMINISTRATOR,
                1,
                PersonKind.USER,
                "First administrator",
                "Administrator",
                Affiliation.STEWARD,
                new TreeSet<>(List.of(Role.ADMINISTRATOR)),
                new TreeSet<>(),
                "US",
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private static String shippedPolicy() {
        try (InputStream in = Objects.requireNonNull(FirstStart.class.getResourceAsStream(POLICY), POLICY)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped policy cannot be read", e);
        }
    }
}
