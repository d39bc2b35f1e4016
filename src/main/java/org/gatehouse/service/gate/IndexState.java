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
import org.gatehouse.model.PersonId;

/// All that gates are answered from, at one moment. Immutable; a change costs what it changes, not what there is.
///
/// @param grants those not finished
/// @param coverages what the active ones among them cover
record IndexState(
        PersistentMap<PersonId, Person> people,
        PersistentMap<AssetId, DataClass> assets,
        PersistentMap<GrantId, Grant> grants,
        PersistentMap<Coverage.Key, List<Coverage>> coverages,
        FreezeSet freezes) {
    static final IndexState EMPTY = new IndexState(
            PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), FreezeSet.NONE);

    IndexState with(Person person) {
        return new IndexState(people.with(person.id(), person), assets, grants, coverages, freezes);
    }

    IndexState with(Asset asset) {
        return new IndexState(people, assets.with(asset.id(), asset.dataClass()), grants, coverages, freezes);
    }

    IndexState with(Freeze freeze) {
        return new IndexState(people, assets, grants, coverages, freezes.with(freeze));
    }

    IndexState with(FreezeSet all) {
        return new IndexState(people, assets, grants, coverages, all);
    }

    IndexState with(Grant grant) {
        PersistentMap<Coverage.Key, List<Coverage>> changed = coverages;
        Grant before = grants.get(grant.id());
        if (before != null) {
            for (Coverage old : Coverage.of(before)) {
                changed = without(changed, old.key(before.subject().id()), grant.id());
            }
        }
        for (Coverage coverage : Coverage.of(grant)) {
            changed = plus(changed, coverage.key(grant.subject().id()), coverage);
        }
        PersistentMap<GrantId, Grant> kept =
                grant.status().isFinal() ? grants.without(grant.id()) : grants.with(grant.id(), grant);
        return new IndexState(people, assets, kept, changed, freezes);
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
