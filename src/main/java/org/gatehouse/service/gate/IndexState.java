package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;

/// All that gates are answered from, at one moment. Immutable; a change costs what it changes, not what there is.
///
/// @param identities who bears a name at a source; more than one only where the register is at odds with itself
/// @param grants those not finished
/// @param held the same, by their subject
/// @param coverages what the active ones among them cover
/// @param publicUnder how many public assets stand under a catalog (`c`) or schema (`c.s`)
record IndexState(
        PersistentMap<PersonId, Person> people,
        PersistentMap<ExternalIdentity, List<PersonId>> identities,
        PersistentMap<AssetId, Guarded> assets,
        PersistentMap<GrantId, Grant> grants,
        PersistentMap<PersonId, PersistentMap<GrantId, Grant>> held,
        PersistentMap<Coverage.Key, List<Coverage>> coverages,
        PersistentMap<String, Integer> publicUnder,
        FreezeSet freezes) {
    static final IndexState EMPTY = new IndexState(
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            FreezeSet.NONE);

    IndexState with(Person person) {
        PersistentMap<ExternalIdentity, List<PersonId>> named = identities;
        Person before = people.get(person.id());
        if (before != null) {
            for (ExternalIdentity identity : before.identities()) {
                named = renamed(named, identity, person.id(), false);
            }
        }
        for (ExternalIdentity identity : person.identities()) {
            named = renamed(named, identity, person.id(), true);
        }
        return new IndexState(
                people.with(person.id(), person), named, assets, grants, held, coverages, publicUnder, freezes);
    }

    private static PersistentMap<ExternalIdentity, List<PersonId>> renamed(
            PersistentMap<ExternalIdentity, List<PersonId>> all, ExternalIdentity name, PersonId id, boolean bears) {
        List<PersonId> there = all.get(name);
        List<PersonId> bearers = new ArrayList<>(there == null ? List.of() : there);
        bearers.remove(id);
        if (bears) {
            bearers.add(id);
        }
        return bearers.isEmpty() ? all.without(name) : all.with(name, List.copyOf(bearers));
    }

    IndexState with(Asset asset) {
        Guarded before = assets.get(asset.id());
        PersistentMap<String, Integer> open = publicUnder;
        if (before != null && before.dataClass() == DataClass.PUBLIC) {
            open = counted(open, asset.id(), -1);
        }
        if (asset.dataClass() == DataClass.PUBLIC) {
            open = counted(open, asset.id(), 1);
        }
        Guarded guarded = new Guarded(asset.kind(), asset.dataClass());
        return new IndexState(
                people, identities, assets.with(asset.id(), guarded), grants, held, coverages, open, freezes);
    }

    private static PersistentMap<String, Integer> counted(PersistentMap<String, Integer> all, AssetId asset, int more) {
        PersistentMap<String, Integer> changed = all;
        for (String above : above(asset)) {
            Integer there = changed.get(above);
            int count = (there == null ? 0 : there) + more;
            changed = count == 0 ? changed.without(above) : changed.with(above, count);
        }
        return changed;
    }

    /// Catalog and schema: `c` and `c.s` of `c.s.t`.
    static List<String> above(AssetId asset) {
        String name = asset.value();
        List<String> above = new ArrayList<>();
        for (int end = name.indexOf('.'); end > 0; end = name.indexOf('.', end + 1)) {
            above.add(name.substring(0, end));
        }
        return above;
    }

    IndexState with(Freeze freeze) {
        return with(freezes.with(freeze));
    }

    IndexState with(FreezeSet all) {
        return new IndexState(people, identities, assets, grants, held, coverages, publicUnder, all);
    }

    IndexState with(Grant grant) {
        PersistentMap<Coverage.Key, List<Coverage>> changed = coverages;
        Grant before = grants.get(grant.id());
        PersonId subject = own(grant.subject().id());
        if (before != null) {
            for (Coverage old : Coverage.of(before)) {
                changed = without(changed, old.key(before.subject().id()), grant.id());
            }
        }
        for (Coverage coverage : Coverage.of(grant)) {
            changed = plus(changed, coverage.key(subject), coverage);
        }
        boolean over = grant.status().isFinal();
        PersistentMap<GrantId, Grant> kept = over ? grants.without(grant.id()) : grants.with(grant.id(), grant);
        PersistentMap<GrantId, Grant> own = held.get(subject);
        own = own == null ? PersistentMap.empty() : own;
        own = over ? own.without(grant.id()) : own.with(grant.id(), grant);
        return new IndexState(
                people,
                identities,
                assets,
                kept,
                own.isEmpty() ? held.without(subject) : held.with(subject, own),
                changed,
                publicUnder,
                freezes);
    }

    /// The register's own copy of an id, which names that gates give are resolved to: comparing the two is then
    /// comparing two references.
    private PersonId own(PersonId id) {
        Person person = people.get(id);
        return person == null ? id : person.id();
    }

    private static PersistentMap<Coverage.Key, List<Coverage>> plus(
            PersistentMap<Coverage.Key, List<Coverage>> all, Coverage.Key key, Coverage coverage) {
        List<Coverage> there = all.get(key);
        if (there == null) {
            return all.with(key, List.of(coverage));
        }
        List<Coverage> more = new ArrayList<>(there);
        more.add(coverage);
        return all.with(key, List.copyOf(more));
    }

    private static PersistentMap<Coverage.Key, List<Coverage>> without(
            PersistentMap<Coverage.Key, List<Coverage>> all, Coverage.Key key, GrantId grant) {
        List<Coverage> there = all.get(key);
        if (there == null) {
            return all;
        }
        List<Coverage> left = there.stream()
                .filter(coverage -> !coverage.grant().equals(grant))
                .toList();
        return left.isEmpty() ? all.without(key) : all.with(key, left);
    }
}
