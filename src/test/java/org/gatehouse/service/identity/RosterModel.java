package org.gatehouse.service.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;

/// Who may do what to the roster, written once more as the rules are said.
final class RosterModel {
    private static final Set<Affiliation> DECIDING = Set.of(Affiliation.STEWARD, Affiliation.HOST);

    final Map<String, Entry> people = new TreeMap<>();
    final List<Proposal> proposals = new ArrayList<>();

    record Holding(Set<Role> roles, Set<String> teams, boolean enrolled) {
        static final Holding NOTHING = new Holding(Set.of(), Set.of(), false);

        private boolean decides() {
            return roles.contains(Role.STEWARD) || roles.contains(Role.LEAD_STEWARD);
        }

        private boolean within(Holding other) {
            return other.roles.containsAll(roles) && other.teams.containsAll(teams) && (other.enrolled || !enrolled);
        }
    }

    static final class Entry {
        PersonKind kind;
        Affiliation affiliation;
        Holding holding;
        boolean left;
        String lockedBy = "";

        private Entry(PersonKind kind, Affiliation affiliation, Holding holding) {
            this.kind = kind;
            this.affiliation = affiliation;
            this.holding = holding;
        }

        static Entry of(PersonKind kind, Affiliation affiliation, Role role) {
            return new Entry(kind, affiliation, new Holding(Set.of(role), Set.of(), false));
        }

        private boolean acts() {
            return !left && lockedBy.isEmpty();
        }

        private boolean isLead() {
            return holding.roles.contains(Role.LEAD_STEWARD);
        }
    }

    static final class Proposal {
        private final String by;
        private final String whom;
        private final Holding holding;
        private boolean open = true;

        Proposal(String by, String whom, Holding holding) {
            this.by = by;
            this.whom = whom;
            this.holding = new Holding(new TreeSet<>(holding.roles), new TreeSet<>(holding.teams), holding.enrolled);
        }

        void decide() {
            open = false;
        }
    }

    Entry entry(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private boolean leads(String name) {
        return entry(name).acts() && entry(name).isLead();
    }

    private boolean administers(String name) {
        return entry(name).acts() && entry(name).holding.roles.contains(Role.ADMINISTRATOR);
    }

    private boolean guards(String name) {
        return leads(name) || (entry(name).acts() && entry(name).holding.roles.contains(Role.SECURITY_ANALYST));
    }

    private static boolean mayHold(PersonKind kind, Affiliation affiliation, Holding holding) {
        boolean mayDecide = DECIDING.contains(affiliation)
                && kind == PersonKind.USER
                && !holding.roles.contains(Role.ADMINISTRATOR);
        boolean serves = holding.roles.contains(Role.GATE) || holding.roles.contains(Role.FEED);
        return (mayDecide || !holding.decides())
                && (kind == PersonKind.MACHINE || !serves)
                && (holding.decides() || !holding.enrolled);
    }

    /// Two who are there must be left to name others, unless there are fewer as it is.
    private boolean leavesTwoLeads(String whom, Holding holding) {
        long now = people.values().stream()
                .filter(entry -> !entry.left && entry.isLead())
                .count();
        long others = people.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(whom)
                        && !entry.getValue().left
                        && entry.getValue().isLead())
                .count();
        long after = others + (holding.roles.contains(Role.LEAD_STEWARD) ? 1 : 0);
        return after >= Math.min(2, now);
    }

    private boolean fits(String whom, Holding holding) {
        Entry entry = entry(whom);
        return !entry.left && mayHold(entry.kind, entry.affiliation, holding) && leavesTwoLeads(whom, holding);
    }

    boolean proposes(String by, String whom, Holding holding) {
        return leads(by) && fits(whom, holding);
    }

    boolean accepts(String by, int place) {
        Proposal proposal = proposals.get(place);
        boolean forOneself = by.equals(proposal.whom) && !proposal.holding.within(entry(by).holding);
        return proposal.open
                && leads(by)
                && leads(proposal.by)
                && !by.equals(proposal.by)
                && !forOneself
                && fits(proposal.whom, proposal.holding);
    }

    void accept(int place) {
        Proposal proposal = proposals.get(place);
        proposal.decide();
        entry(proposal.whom).holding = proposal.holding;
    }

    boolean rejects(String by, int place) {
        return proposals.get(place).open && leads(by);
    }

    boolean registers(String by, String whom, PersonKind kind, Affiliation affiliation, Holding holding) {
        Entry known = people.get(whom);
        if (known != null) {
            return administers(by) && mayHold(kind, affiliation, known.holding);
        }
        boolean beginning = people.values().stream().filter(Entry::isLead).count() < 2;
        return administers(by) && (holding.equals(Holding.NOTHING) || beginning) && mayHold(kind, affiliation, holding);
    }

    void register(String whom, PersonKind kind, Affiliation affiliation, Holding holding) {
        Entry known = people.get(whom);
        if (known == null) {
            people.put(whom, new Entry(kind, affiliation, holding));
        } else {
            known.kind = kind;
            known.affiliation = affiliation;
        }
    }

    boolean leaves(String by, String whom) {
        return administers(by) && !entry(whom).left;
    }

    boolean locks(String by, String whom) {
        return guards(by) && entry(whom).lockedBy.isEmpty();
    }

    boolean unlocks(String by, String whom) {
        return guards(by)
                && !entry(whom).lockedBy.isEmpty()
                && !entry(whom).lockedBy.equals(by);
    }
}
