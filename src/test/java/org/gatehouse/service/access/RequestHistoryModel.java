package org.gatehouse.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.service.access.RequestHistoryAct.Approve;
import org.gatehouse.service.access.RequestHistoryAct.Given;
import org.gatehouse.service.access.RequestHistoryAct.Maker.Going;
import org.jspecify.annotations.Nullable;

/// What should become of a request, worked out in the plainest way and with none of the code under test: people are
/// numbers, rules are written out, seats are filled by trying everything.
final class RequestHistoryModel {
    enum State {
        PENDING,
        MORE_INFO,
        OVER,
        APPROVED
    }

    static final class Somebody {
        Affiliation affiliation = Affiliation.STEWARD;
        Set<Role> roles = Set.of();
        Set<String> teams = Set.of();
        boolean locked;
        boolean conflictedAboutAsset;
        final Set<Integer> conflictedWith = new HashSet<>();
    }

    record Standing(int from, int to, Instant ends) {}

    record Terms(Set<String> columns, boolean masked, int hours) {}

    record Approval(int who, @Nullable Integer principal) {
        boolean sharesPeopleWith(Approval other) {
            Set<Integer> mine = people();
            mine.retainAll(other.people());
            return !mine.isEmpty();
        }

        Set<Integer> people() {
            Set<Integer> people = new HashSet<>(Set.of(who));
            if (principal != null) {
                people.add(principal);
            }
            return people;
        }
    }

    private static final Set<Integer> PARTIES = Set.of(0, 1, 3);

    final List<Somebody> people = new ArrayList<>();
    final List<Standing> delegations = new ArrayList<>();
    final List<Approval> approvals = new ArrayList<>();
    State state = State.PENDING;
    Instant now = Instant.EPOCH;
    Instant expires = Instant.MAX;
    Terms asked = new Terms(Set.of("email", "phone"), false, 8);

    @Nullable
    Terms tabled;

    List<Slot> slots = List.of();
    int longest;
    boolean pinnedDenies;
    boolean denies;
    List<Slot> slotsNow = List.of();
    boolean frozen;
    Going maker = Going.WELL;
    int questions;

    Terms current() {
        return tabled == null ? asked : tabled;
    }

    boolean open() {
        return state == State.PENDING || state == State.MORE_INFO;
    }

    /// Who may decide, straight from the words of the rule.
    boolean mayDecide(int who) {
        Somebody somebody = people.get(who);
        boolean steward = somebody.roles.contains(Role.STEWARD) || somebody.roles.contains(Role.LEAD_STEWARD);
        boolean ours = somebody.affiliation == Affiliation.STEWARD || somebody.affiliation == Affiliation.HOST;
        boolean answersForTheService = who == 2;
        boolean tiedToAParty = delegations.stream()
                .filter(delegation -> now.isBefore(delegation.ends()))
                .anyMatch(delegation -> (delegation.from() == who && PARTIES.contains(delegation.to()))
                        || (delegation.to() == who && PARTIES.contains(delegation.from())));
        boolean conflicted = somebody.conflictedAboutAsset
                || somebody.conflictedWith.stream().anyMatch(PARTIES::contains);
        return steward
                && ours
                && !somebody.locked
                && !PARTIES.contains(who)
                && !answersForTheService
                && !tiedToAParty
                && !conflicted;
    }

    boolean mayDecide(Approval approval) {
        Integer principal = approval.principal();
        if (principal == null) {
            return mayDecide(approval.who());
        }
        boolean delegate = principal != approval.who()
                && delegations.stream()
                        .anyMatch(delegation -> delegation.from() == principal
                                && delegation.to() == approval.who()
                                && now.isBefore(delegation.ends()));
        return delegate && mayDecide(approval.who()) && mayDecide(principal);
    }

    /// The approvals that count at this moment.
    List<Approval> counting() {
        List<Approval> counting = new ArrayList<>();
        for (Approval approval : approvals) {
            if (mayDecide(approval) && counting.stream().noneMatch(approval::sharesPeopleWith)) {
                counting.add(approval);
            }
        }
        return counting;
    }

    boolean hasDecided(Approval candidate) {
        return counting().stream().anyMatch(candidate::sharesPeopleWith);
    }

    Terms terms(Given given) {
        return given.columns() == null
                ? current()
                : new Terms(new TreeSet<>(given.columns()), given.masked(), given.hours());
    }

    boolean admits(Approve act, Given given) {
        Terms terms = terms(given);
        boolean narrows = asked.columns().containsAll(terms.columns()) && terms.hours() <= asked.hours();
        boolean nothingStandsStill = !frozen && PARTIES.stream().noneMatch(party -> people.get(party).locked);
        Approval approval = new Approval(act.who(), act.principal());
        return state == State.PENDING
                && !act.stale()
                && mayDecide(approval)
                && !hasDecided(approval)
                && slots.stream().anyMatch(slot -> fits(act.who(), slot))
                && narrows
                && terms.hours() <= longest
                && nothingStandsStill
                && !denies
                && !pinnedDenies;
    }

    /// After an approval that was let in.
    void approve(Approve act, Given given) {
        Terms terms = terms(given);
        if (!terms.equals(current())) {
            approvals.clear();
        }
        tabled = terms;
        Approval approval = new Approval(act.who(), act.principal());
        approvals.removeIf(approval::sharesPeopleWith);
        approvals.add(approval);
    }

    /// What was decided so far was decided on something else.
    void revise() {
        approvals.clear();
    }

    boolean complete() {
        List<Integer> present = counting().stream().map(Approval::who).toList();
        List<Slot> seats = new ArrayList<>();
        slots.forEach(slot -> {
            for (int i = 0; i < slot.needed(); i++) {
                seats.add(slot);
            }
        });
        return !seats.isEmpty() && seatable(seats, present, new ArrayList<>());
    }

    /// Tries every way of putting different people on the seats, and looks at each only once it is whole.
    private boolean seatable(List<Slot> seats, List<Integer> present, List<Integer> placed) {
        if (placed.size() == seats.size()) {
            return holds(seats, placed);
        }
        for (Integer person : present) {
            if (!placed.contains(person)) {
                List<Integer> more = new ArrayList<>(placed);
                more.add(person);
                if (seatable(seats, present, more)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean holds(List<Slot> seats, List<Integer> placed) {
        for (int a = 0; a < seats.size(); a++) {
            if (!fits(placed.get(a), seats.get(a))) {
                return false;
            }
            for (int b = 0; b < seats.size(); b++) {
                Set<String> shared = new HashSet<>(people.get(placed.get(a)).teams);
                shared.retainAll(people.get(placed.get(b)).teams);
                if (seats.get(a).distinctFrom().contains(seats.get(b).name()) && !shared.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean fits(int who, Slot slot) {
        Somebody somebody = people.get(who);
        boolean role = somebody.roles.contains(slot.role())
                || (slot.role() == Role.STEWARD && somebody.roles.contains(Role.LEAD_STEWARD));
        return role && (slot.team() == null || somebody.teams.contains(slot.team()));
    }

    void pass(Duration time) {
        now = now.plus(time);
        if (open() && !now.isBefore(expires)) {
            state = State.OVER;
        }
    }
}
