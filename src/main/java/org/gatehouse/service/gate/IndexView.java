package org.gatehouse.service.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// The index of grants at one moment. Immutable: several questions put to one view are answered alike.
///
/// - Public assets are open for reading to any known identity in good standing, freezes aside. All else takes a
///   grant.
/// - Whoever has used up an exposure budget reads and exports nothing more of it, whatever their grants say.
/// - Everybody in the actor chain must be known and in good standing, none of them frozen, and the grant must have
///   been given for acting through them.
/// - One grant must cover the question alone; grants are never added up. Of several that do, the one that gives the
///   most answers, see [Coverage#mostFirst].
public final class IndexView {
    private static final int REASONS_SHOWN = 3;

    private final IndexState state;
    private final Overspent overspent;

    IndexView(IndexState state, Overspent overspent) {
        this.state = state;
        this.overspent = overspent;
    }

    /// May this identity do this now?
    public Answer check(Question question) {
        Guarded asset = state.assets().get(question.asset());
        if (asset == null) {
            return unknown(question.asset());
        }
        Answer obstacle = personal(question);
        if (obstacle != null) {
            return obstacle;
        }
        if (question.action() == Action.READ && asset.dataClass() == DataClass.PUBLIC) {
            return Answer.open(question.asset() + " is public.");
        }
        Answer over = overBudget(question);
        return over == null ? byGrant(question, asset.id()) : over;
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(state.people().get(id));
    }

    /// Who bears this name at this source; empty too when the register names several.
    public Optional<PersonId> bearer(String source, String name) {
        List<PersonId> bearers = state.identities().get(new ExternalIdentity(source, name));
        return bearers != null && bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    public Optional<Guarded> asset(AssetId id) {
        return Optional.ofNullable(state.assets().get(id));
    }

    /// Whether a freeze of this asset, or of what it stands under, keeps everybody from it.
    boolean frozen(AssetId asset) {
        return state.freezes().stops(asset);
    }

    /// Whether nothing has changed between the two.
    @SuppressWarnings("ReferenceEquality") // each change makes another
    boolean isSameAs(IndexView other) {
        return state == other.state && overspent == other.overspent;
    }

    public Optional<Grant> grant(GrantId id) {
        return Optional.ofNullable(state.grants().get(id));
    }

    /// Everybody registered, by id.
    public List<Person> people() {
        List<Person> all = new ArrayList<>();
        state.people().forEach((id, person) -> all.add(person));
        all.sort(Comparator.comparing(person -> person.id().value()));
        return all;
    }

    /// All assets, by name.
    public List<AssetId> assets() {
        List<AssetId> all = new ArrayList<>();
        state.assets().forEach((id, guarded) -> all.add(id));
        all.sort(Comparator.comparing(AssetId::value));
        return all;
    }

    /// The unfinished grants of somebody, by id.
    public List<Grant> held(PersonId subject) {
        PersistentMap<GrantId, Grant> own = state.held().get(subject);
        if (own == null) {
            return List.of();
        }
        List<Grant> all = new ArrayList<>();
        own.forEach((id, grant) -> all.add(grant));
        all.sort(Comparator.comparing(grant -> grant.id().value()));
        return all;
    }

    /// Whether any public asset stands under a catalog (`c`) or a schema (`c.s`).
    public boolean publicUnder(String name) {
        return state.publicUnder().get(name) != null;
    }

    /// What stops somebody from doing anything with this asset; null when nothing does.
    public @Nullable Answer standing(PersonId id, @Nullable AssetId asset) {
        Person person = state.people().get(id);
        if (person == null) {
            return Answer.denied(Why.UNKNOWN_SUBJECT, id + " is not in the register.");
        }
        if (person.locked() != null) {
            return Answer.denied(Why.NOT_IN_GOOD_STANDING, id + " is locked.");
        }
        if (person.leftAt() != null) {
            return Answer.denied(Why.NOT_IN_GOOD_STANDING, id + " has left.");
        }
        return state.freezes()
                .stopping(person, asset)
                .map(freeze -> Answer.denied(
                        Why.FROZEN, freeze.id() + " freezes this: nothing is allowed until it is lifted."))
                .orElse(null);
    }

    /// The active grants' words on this subject, asset and action, whatever columns they cover.
    ///
    /// @param question its columns do not count
    List<Coverage> coverages(Question question) {
        Coverages found = found(question, question.asset());
        return found == null
                ? List.of()
                : found.all().stream()
                        .filter(coverage -> coverage.hindrance(question) == null)
                        .toList();
    }

    /// What stands in the way whatever the grants say; null when nothing does.
    @Nullable
    Answer obstacle(Question question) {
        return state.assets().get(question.asset()) == null ? unknown(question.asset()) : personal(question);
    }

    private static Answer unknown(AssetId asset) {
        return Answer.denied(Why.UNKNOWN_RESOURCE, asset + " is not in the register.");
    }

    private @Nullable Answer personal(Question question) {
        Answer obstacle = standing(question.subject(), question.asset());
        for (int i = 0; obstacle == null && i < question.actorChain().size(); i++) {
            obstacle = standing(question.actorChain().get(i), question.asset());
        }
        return obstacle;
    }

    /// The exposure budget that keeps somebody involved from this; null when none does.
    @Nullable
    Answer overBudget(Question question) {
        Answer over = overBudget(question.subject(), question.action(), question.asset());
        for (int i = 0; over == null && i < question.actorChain().size(); i++) {
            over = overBudget(question.actorChain().get(i), question.action(), question.asset());
        }
        return over;
    }

    /// The exposure budget that keeps somebody from this; null when none does. Only what takes rows out is kept back.
    @Nullable
    Answer overBudget(PersonId person, Action action, AssetId asset) {
        return action == Action.READ || action == Action.EXPORT ? overspent.stopping(person, asset) : null;
    }

    private Answer byGrant(Question question, AssetId asset) {
        Coverages found = found(question, asset);
        if (found == null) {
            return Answer.denied(Why.APPROVAL_REQUIRED, missing(question));
        }
        Coverage best = found.best(question);
        return best == null
                ? Answer.denied(Why.APPROVAL_REQUIRED, shortfalls(found.all(), question))
                : best.answer(question);
    }

    private @Nullable Coverages found(Question question, AssetId asset) {
        return state.coverages().get(new CoverageKey(question.subject(), asset, question.action()));
    }

    /// Names a grant that would cover it were it active, for whoever wonders why it does not.
    private String missing(Question question) {
        String act = question.action().name().toLowerCase(Locale.ROOT);
        String words = "No active grant lets " + question.subject() + " " + act + " " + question.asset() + ".";
        return held(question.subject()).stream()
                .filter(grant -> grant.items().stream()
                        .anyMatch(item -> item.asset().equals(question.asset()) && item.action() == question.action()))
                .findFirst()
                .map(grant -> words + " " + grant.id() + " would, but is "
                        + grant.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".")
                .orElse(words);
    }

    private static String shortfalls(List<Coverage> found, Question question) {
        String reasons = found.stream()
                .limit(REASONS_SHOWN)
                .map(coverage -> coverage.grant() + " " + coverage.shortfall(question))
                .collect(Collectors.joining("; "));
        int more = found.size() - REASONS_SHOWN;
        return "No grant covers it: " + reasons + (more > 0 ? "; and " + more + " more" : "") + ".";
    }

    /// The names of the assets that somebody's grants reach now, sorted.
    public List<AssetId> reached(PersonId subject, Instant now) {
        return held(subject).stream()
                .filter(grant -> grant.inForce(now))
                .flatMap(grant -> Coverage.of(grant).stream())
                .map(coverage -> coverage.item().asset())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(AssetId::value))))
                .stream()
                .toList();
    }

    /// All unfinished grants.
    public Stream<Grant> grants() {
        List<Grant> all = new ArrayList<>();
        state.grants().forEach((id, grant) -> all.add(grant));
        return all.stream();
    }
}
