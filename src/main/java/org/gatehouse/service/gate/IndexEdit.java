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

/// What one state of the index becomes. A change costs what it changes, not what there is. Confined to one thread; over
/// once it is [#done].
final class IndexEdit {
    private final PersistentMap.Edit<PersonId, Person> people;
    private final PersistentMap.Edit<ExternalIdentity, List<PersonId>> identities;
    private final PersistentMap.Edit<AssetId, Guarded> assets;
    private final PersistentMap.Edit<GrantId, Grant> grants;
    private final PersistentMap.Edit<PersonId, PersistentMap<GrantId, Grant>> held;
    private final PersistentMap.Edit<CoverageKey, Coverages> coverages;
    private final PersistentMap.Edit<String, Integer> publicUnder;
    private FreezeSet freezes;

    IndexEdit(IndexState before) {
        this.people = before.people().edit();
        this.identities = before.identities().edit();
        this.assets = before.assets().edit();
        this.grants = before.grants().edit();
        this.held = before.held().edit();
        this.coverages = before.coverages().edit();
        this.publicUnder = before.publicUnder().edit();
        this.freezes = before.freezes();
    }

    IndexState done() {
        return new IndexState(
                people.done(),
                identities.done(),
                assets.done(),
                grants.done(),
                held.done(),
                coverages.done(),
                publicUnder.done(),
                freezes);
    }

    IndexEdit with(Person person) {
        Person before = people.get(person.id());
        if (before != null) {
            before.identities().forEach(identity -> name(identity, person.id(), false));
        }
        person.identities().forEach(identity -> name(identity, person.id(), true));
        people.put(person.id(), person);
        return this;
    }

    private void name(ExternalIdentity name, PersonId id, boolean bears) {
        List<PersonId> there = identities.get(name);
        List<PersonId> bearers = new ArrayList<>(there == null ? List.of() : there);
        bearers.remove(id);
        if (bears) {
            bearers.add(id);
        }
        if (bearers.isEmpty()) {
            identities.remove(name);
        } else {
            identities.put(name, List.copyOf(bearers));
        }
    }

    IndexEdit with(Asset asset) {
        Guarded before = assets.get(asset.id());
        if (before != null && before.dataClass() == DataClass.PUBLIC) {
            count(asset.id(), -1);
        }
        if (asset.dataClass() == DataClass.PUBLIC) {
            count(asset.id(), 1);
        }
        assets.put(asset.id(), new Guarded(asset.id(), asset.kind(), asset.dataClass()));
        return this;
    }

    private void count(AssetId asset, int more) {
        for (String above : IndexState.above(asset)) {
            Integer there = publicUnder.get(above);
            int count = (there == null ? 0 : there) + more;
            if (count == 0) {
                publicUnder.remove(above);
            } else {
                publicUnder.put(above, count);
            }
        }
    }

    IndexEdit with(Freeze freeze) {
        return with(freezes.with(freeze));
    }

    IndexEdit with(FreezeSet all) {
        freezes = all;
        return this;
    }

    IndexEdit with(Grant grant) {
        Grant before = grants.get(grant.id());
        PersonId subject = own(grant.subject().id());
        if (before != null) {
            Coverage.of(before).forEach(old -> drop(old.key(before.subject().id()), grant.id()));
        }
        Coverage.of(grant).forEach(coverage -> add(subject, coverage));
        PersistentMap<GrantId, Grant> theirs = held.get(subject);
        theirs = theirs == null ? PersistentMap.empty() : theirs;
        if (grant.status().isFinal()) {
            grants.remove(grant.id());
            theirs = theirs.without(grant.id());
        } else {
            grants.put(grant.id(), grant);
            theirs = theirs.with(grant.id(), grant);
        }
        if (theirs.isEmpty()) {
            held.remove(subject);
        } else {
            held.put(subject, theirs);
        }
        return this;
    }

    /// The register's own copy of an id, which what gates name is resolved to: comparing the two is then comparing two
    /// references.
    private PersonId own(PersonId id) {
        Person person = people.get(id);
        return person == null ? id : person.id();
    }

    private AssetId own(AssetId id) {
        Guarded asset = assets.get(id);
        return asset == null ? id : asset.id();
    }

    private void add(PersonId subject, Coverage coverage) {
        CoverageKey key = new CoverageKey(
                subject, own(coverage.item().asset()), coverage.item().action());
        Coverages all = Coverages.with(key, coverages.get(key), coverage);
        coverages.put(all, all);
    }

    private void drop(CoverageKey key, GrantId grant) {
        Coverages there = coverages.get(key);
        Coverages left = there == null ? null : there.without(grant);
        if (left != null) {
            coverages.put(left, left);
        } else {
            coverages.remove(key);
        }
    }
}
