package org.gatehouse.service.gate;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// One call of one gate: its questions are put to one view of the index, at one instant, and only about what the
/// gate may ask. Confined to one thread.
public final class Inquiry {
    private final PersonId gateId;
    private final @Nullable Gate gate;
    private final @Nullable IndexView view;
    private final Instant now;
    private @Nullable Question lacking;

    Inquiry(PersonId gateId, @Nullable Gate gate, @Nullable IndexView view, Instant now) {
        this.gateId = gateId;
        this.gate = gate;
        this.view = view;
        this.now = now;
    }

    public PersonId gateId() {
        return gateId;
    }

    public Instant now() {
        return now;
    }

    /// The gate, unless it is not registered.
    public Optional<Gate> gate() {
        return Optional.ofNullable(gate);
    }

    /// The index, unless nothing can be answered now, see [#closed].
    public Optional<IndexView> view() {
        return closed() == null ? Optional.ofNullable(view) : Optional.empty();
    }

    /// Why nothing at all is answered; null when there is no such reason.
    public @Nullable Answer closed() {
        if (gate == null) {
            return Answer.denied(Why.OUTSIDE_GATE, gateId + " is not a registered gate.");
        }
        return view == null ? Answer.denied(Why.OUT_OF_STEP, GrantIndex.OUT_OF_STEP) : null;
    }

    /// Whom a name means at the gate's own sources.
    public Who named(String name) {
        return resolved(name, gate == null ? Set.of() : gate.sources());
    }

    /// Whom a name means at one source.
    public Who named(String source, String name) {
        if (gate == null || !gate.sources().contains(source)) {
            return Who.nobody(Why.OUTSIDE_GATE, gateId + " may not name people by \"" + Shown.of(source) + "\".");
        }
        return resolved(name, Set.of(source));
    }

    /// Whom an id of the register, or a name at one of the gate's sources, means. One that means two means nobody.
    public Who identified(String id) {
        Set<PersonId> meant = bearers(id, gate == null ? Set.of() : gate.sources());
        return one(id, registered(id).map(known -> union(meant, known)).orElse(meant));
    }

    private Optional<PersonId> registered(String id) {
        return view != null && PersonId.isOne(id)
                ? view.person(new PersonId(id)).map(Person::id)
                : Optional.empty();
    }

    private static Set<PersonId> union(Set<PersonId> meant, PersonId more) {
        if (meant.isEmpty()) {
            return Set.of(more);
        }
        Set<PersonId> all = new TreeSet<>(Comparator.comparing(PersonId::value));
        all.addAll(meant);
        all.add(more);
        return all;
    }

    private Who resolved(String name, Set<String> sources) {
        return one(name, bearers(name, sources));
    }

    private Set<PersonId> bearers(String name, Set<String> sources) {
        IndexView known = view;
        Set<PersonId> bearers = Set.of();
        if (known == null) {
            return bearers;
        }
        for (String source : sources) {
            Optional<PersonId> bearer = known.bearer(source, name);
            if (bearer.isPresent()) {
                bearers = union(bearers, bearer.get());
            }
        }
        return bearers;
    }

    private static Who one(String name, Set<PersonId> meant) {
        if (meant.size() == 1) {
            return Who.is(meant.iterator().next());
        }
        String shown = "\"" + Shown.of(name) + "\"";
        return meant.isEmpty()
                ? Who.nobody(Why.UNKNOWN_SUBJECT, shown + " is nobody in the register.")
                : Who.nobody(Why.UNKNOWN_SUBJECT, shown + " is more than one in the register: " + meant + ".");
    }

    /// Asks, on the gate's behalf.
    ///
    /// @param country null when the question names none: the gate's own then, where it has one
    public Answer check(
            PersonId subject,
            List<PersonId> chain,
            Action action,
            AssetId asset,
            Set<String> columns,
            @Nullable String country,
            @Nullable InetAddress network) {
        Answer outside = outside(asset);
        if (outside != null || view == null) {
            return outside == null ? Answer.denied(Why.OUT_OF_STEP, GrantIndex.OUT_OF_STEP) : outside;
        }
        Question question = question(subject, chain, action, asset, columns, country, network);
        Answer answer = view.check(question);
        if (lacking == null && answer.curable()) {
            lacking = question;
        }
        return answer;
    }

    /// Notes that the answer to come is no for want of this access, which nothing was asked about.
    public void lacks(PersonId subject, Action action, AssetId asset) {
        if (lacking == null) {
            lacking = question(subject, List.of(), action, asset, Set.of(), null, null);
        }
    }

    /// The access that this answer's subject lacked: what was asked first of all that no grant covered. What was asked
    /// is forgotten with it, so that it speaks for one answer alone.
    ///
    /// @return null when nothing was lacking, or asking for it would cure nothing
    @Nullable
    NeededAccess takeNeeded(Answer answer, @Nullable PersonId subject) {
        Question lacked = lacking;
        lacking = null;
        if (lacked == null
                || view == null
                || !answer.curable()
                || !lacked.subject().equals(subject)) {
            return null;
        }
        return view.person(lacked.subject())
                .map(person -> new NeededAccess(
                        new SubjectRef(person.kind(), person.id()),
                        List.of(AccessItem.of(
                                lacked.asset(),
                                lacked.action(),
                                lacked.columns().toArray(String[]::new))),
                        lacked.actorChain(),
                        lacked.country()))
                .orElse(null);
    }

    /// Why the gate may not ask about this asset; null when it may.
    public @Nullable Answer outside(AssetId asset) {
        Answer closed = closed();
        if (closed != null || gate == null || gate.guards(asset)) {
            return closed;
        }
        return Answer.denied(Why.OUTSIDE_GATE, asset + " is not an asset of " + gateId + ".");
    }

    Question question(
            PersonId subject,
            List<PersonId> chain,
            Action action,
            AssetId asset,
            Set<String> columns,
            @Nullable String country,
            @Nullable InetAddress network) {
        String from = country != null || gate == null ? country : gate.country();
        return new Question(subject, chain, action, asset, columns, from, network, now);
    }
}
