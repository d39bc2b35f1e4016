package org.gatehouse.service.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.gatehouse.policy.Scenario;
import org.gatehouse.service.app.TokenFile.Bearer;
import org.gatehouse.service.records.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins with a scenario: over a store of its own, with one gate in the register, whose token lies in the data folder.
/// There is no way to ask without one.
final class ScenarioStart {
    /// The file that the gate's token is written to.
    static final String TOKEN_FILE = "scenario-token.json";

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioStart.class);
    private static final String PERSONA = "gate";
    private static final PersonId GATE = new PersonId("p-scenario-gate");

    private final Records records;
    private final UseCases use;

    ScenarioStart(Records records, UseCases use) {
        this.records = records;
        this.use = use;
    }

    /// @throws CannotStartException when the store holds people: what is granted to them must not be mixed up with this
    void begin(Scenario scenario, Path dataFolder) {
        List<Person> people = records.read(reading -> reading.people());
        if (people.isEmpty()) {
            use.people().installFirst(List.of(gate()));
        } else if (people.size() > 1 || !people.getFirst().id().equals(GATE)) {
            throw new CannotStartException("The store in " + dataFolder
                    + " holds a team of its own; give the scenario another folder with --data DIR.");
        }
        TokenFile file = new TokenFile(dataFolder.resolve(TOKEN_FILE));
        if (!holds(file)) {
            file.write(Map.of(PERSONA, new Bearer(GATE, use.credentials().issueFirst(GATE))));
        }
        LOG.warn(
                "Gates are answered from the scenario {} ({}), not from grants; the gate's token is in {}",
                scenario.id(),
                scenario.title(),
                file);
    }

    /// @throws CannotStartException when the store is a scenario's: its gate would be one of the team's
    static void refuseStoreOf(List<Person> people, Path dataFolder) {
        if (people.stream().anyMatch(person -> person.id().equals(GATE))) {
            throw new CannotStartException(
                    "The store in " + dataFolder
                            + " was made for a scenario; start it with --scenario FILE, or name another folder with --data DIR.");
        }
    }

    private boolean holds(TokenFile file) {
        return Optional.ofNullable(file.read().get(PERSONA))
                .flatMap(bearer -> use.credentials().authenticate(bearer.token()))
                .isPresent();
    }

    private static Person gate() {
        return new Person(
                GATE,
                1,
                PersonKind.MACHINE,
                "scenario-gate",
                "Asks about the scenario",
                Affiliation.HOST,
                new TreeSet<>(List.of(Role.GATE)),
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
}
