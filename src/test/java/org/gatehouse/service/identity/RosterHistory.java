package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.gatehouse.service.identity.RosterModel.Entry;
import org.gatehouse.service.identity.RosterModel.Holding;
import org.gatehouse.service.identity.RosterModel.Proposal;
import org.gatehouse.testing.Someone;

/// A random history of what people do to the register and its roster, done to the use cases and to [RosterModel]
/// alike.
final class RosterHistory implements AutoCloseable {
    private static final List<String> EVERYBODY =
            List.of("ada", "lea", "leo", "lou", "sam", "cat", "ali", "gate", "new1", "new2");
    private static final List<Role> ROLES =
            List.of(Role.STEWARD, Role.LEAD_STEWARD, Role.LEAD_STEWARD, Role.MANAGER, Role.ADMINISTRATOR, Role.GATE);
    private static final List<Affiliation> AFFILIATIONS =
            List.of(Affiliation.STEWARD, Affiliation.HOST, Affiliation.COMPANY, Affiliation.PARENT);

    final IdentityBench bench = new IdentityBench(Someone.administrator("p-ada"));

    private final RosterModel model = new RosterModel();
    private final List<ChangeId> changes = new ArrayList<>();
    private final Random random;
    private Map<String, Holding> before = new HashMap<>();

    /// What happened.
    ///
    /// @param expected whether the model lets it happen
    /// @param twoLeads whether the model says that it may change what somebody holds
    record Step(String act, boolean done, String refusal, boolean expected, boolean twoLeads) {}

    /// Begins with an administrator alone, who names the first.
    RosterHistory(long seed) {
        random = new Random(seed);
        model.people.put("ada", Entry.of(PersonKind.USER, Affiliation.HOST, Role.ADMINISTRATOR));
        first("lea", Someone.lead("p-lea"), Role.LEAD_STEWARD);
        first("sam", Someone.steward("p-sam"), Role.STEWARD);
        first("leo", Someone.lead("p-leo"), Role.LEAD_STEWARD);
        before = holdings();
    }

    private void first(String name, Person person, Role role) {
        bench.people.register(bench.by("ada"), person);
        model.people.put(name, Entry.of(PersonKind.USER, Affiliation.STEWARD, role));
    }

    Step next() {
        String by = pick(List.copyOf(model.people.keySet()));
        String whom = pick(List.copyOf(model.people.keySet()));
        String lead = random.nextInt(3) > 0 ? pick(List.of("lea", "leo")) : by;
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> propose(lead, whom);
            case 5, 6, 7, 8, 9, 10 -> decide(lead, true);
            case 11 -> decide(by, false);
            case 12, 13, 14 -> register(random.nextInt(4) > 0 ? "ada" : by, pick(EVERYBODY));
            case 15 -> leave(random.nextInt(3) > 0 ? by : "ada", whom);
            case 16, 17 -> lock(by, whom, true);
            default -> lock(lead, whom, false);
        };
    }

    private Step propose(String by, String whom) {
        Holding holding = holding();
        boolean expected = model.proposes(by, whom, holding);
        return step(by + " proposes " + whom + " " + holding, expected, false, () -> {
            changes.add(bench.roster
                    .propose(
                            bench.by(by),
                            IdentityBench.id(whom),
                            new RosterDocument(
                                    new TreeSet<>(holding.roles()),
                                    new TreeSet<>(holding.teams()),
                                    holding.enrolled(),
                                    "x"))
                    .id());
            model.proposals.add(new Proposal(by, whom, holding));
        });
    }

    private Step decide(String by, boolean accept) {
        if (changes.isEmpty()) {
            return propose(by, by);
        }
        int place = Math.max(0, changes.size() - 1 - random.nextInt(3));
        boolean expected = accept ? model.accepts(by, place) : model.rejects(by, place);
        return step(by + (accept ? " accepts " : " rejects ") + changes.get(place), expected, accept, () -> {
            if (accept) {
                bench.roster.accept(bench.by(by), changes.get(place), "x");
                model.accept(place);
            } else {
                bench.roster.reject(bench.by(by), changes.get(place), "x");
                model.proposals.get(place).decide();
            }
        });
    }

    private Step register(String by, String whom) {
        Holding holding = random.nextInt(3) > 0 ? Holding.NOTHING : holding();
        PersonKind kind = whom.equals("gate") ? PersonKind.MACHINE : PersonKind.USER;
        Affiliation affiliation = pick(AFFILIATIONS);
        boolean known = model.people.containsKey(whom);
        boolean expected = model.registers(by, whom, kind, affiliation, holding);
        return step(by + " registers " + whom + " " + affiliation + " " + holding, expected, !known, () -> {
            Person document = IdentityBench.as(
                    Someone.with(
                            "p-" + whom,
                            affiliation,
                            holding.roles(),
                            holding.teams().toArray(new String[0])),
                    kind,
                    affiliation);
            bench.people.register(
                    bench.by(by),
                    holding.enrolled() ? document.withRoster(holding.roles(), holding.teams(), true) : document);
            model.register(whom, kind, affiliation, holding);
        });
    }

    private Step leave(String by, String whom) {
        return step(by + " notes that " + whom + " left", model.leaves(by, whom), false, () -> {
            bench.people.leave(bench.by(by), IdentityBench.id(whom), "x");
            model.entry(whom).left = true;
        });
    }

    private Step lock(String by, String whom, boolean lock) {
        boolean expected = lock ? model.locks(by, whom) : model.unlocks(by, whom);
        return step(by + (lock ? " locks " : " unlocks ") + whom, expected, false, () -> {
            if (lock) {
                bench.locks.lock(bench.by(by), IdentityBench.id(whom), "x");
            } else {
                bench.locks.unlock(bench.by(by), IdentityBench.id(whom), "x");
            }
            model.entry(whom).lockedBy = lock ? by : "";
        });
    }

    private Step step(String act, boolean expected, boolean twoLeads, Runnable work) {
        before = holdings();
        try {
            work.run();
            return new Step(act, true, "", expected, twoLeads && expected);
        } catch (Refusal e) {
            return new Step(act, false, e.detail(), expected, false);
        }
    }

    /// What somebody holds since the last step, and did not before.
    Map<String, Holding> changedHoldings() {
        Map<String, Holding> changed = new HashMap<>(holdings());
        changed.entrySet().removeIf(now -> now.getValue().equals(before.getOrDefault(now.getKey(), Holding.NOTHING)));
        return changed;
    }

    /// Holds the register against the model.
    void compare() {
        Map<String, Holding> expected = new HashMap<>();
        model.people.forEach((name, entry) -> expected.put(name, entry.holding));
        assertThat(holdings()).isEqualTo(expected);
    }

    private Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new HashMap<>();
        for (Person person : bench.records.read(reading -> reading.people())) {
            holdings.put(
                    person.id().value().substring(2),
                    new Holding(person.roles(), person.teams(), person.breakGlassEnrolled()));
        }
        return holdings;
    }

    private Holding holding() {
        TreeSet<Role> roles = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            roles.add(pick(ROLES));
        }
        return new Holding(
                roles,
                random.nextInt(3) > 0 ? new TreeSet<>() : new TreeSet<>(List.of("data")),
                random.nextInt(6) == 0);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Override
    public void close() {
        bench.close();
    }
}
