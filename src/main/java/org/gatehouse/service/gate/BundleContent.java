package org.gatehouse.service.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.contract.GateView.Behind;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.GateBundle.Held;
import org.jspecify.annotations.Nullable;

/// What a gate needs to decide by itself: the people that it can name, its assets and which of them are frozen, and
/// the grants on them, under `data.gatehouse`. Of a grant whose subject has used up an exposure budget, what reads
/// by it is left out. A frozen asset is not among the assets and no grant is on it, so that it
/// is closed even to a policy that does not look at freezes.
///
/// @param revision the hash of the data
/// @param data OPA's `data.json`, in canonical form
/// @param people the hash of the people and names
/// @param assets the hash of the assets
/// @param grants the hash of each grant
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed on
record BundleContent(String revision, byte[] data, String people, String assets, Map<GrantId, String> grants) {
    /// With more grants than these it is kept of a gate which revision it has, and not what is in it.
    static final int REMEMBERED = 5_000;

    private static final int SHORT = 8;

    static BundleContent of(Gate gate, IndexView view) {
        SortedMap<String, Object> names = new TreeMap<>();
        SortedMap<String, Object> people = new TreeMap<>();
        for (Person person : view.people()) {
            people.put(
                    person.id().value(),
                    Map.of("kind", person.kind(), "allowed", view.standing(person.id(), null) == null));
            person.identities().stream()
                    .filter(identity -> gate.sources().contains(identity.source()))
                    .forEach(identity -> names.put(identity.source() + "/" + identity.name(), person.id()));
        }
        SortedMap<String, Object> assets = new TreeMap<>();
        List<String> frozen = new ArrayList<>();
        view.assets().stream().filter(gate::guards).forEach(id -> {
            if (view.frozen(id)) {
                frozen.add(id.value());
            } else {
                view.asset(id).ifPresent(asset -> assets.put(id.value(), asset.dataClass()));
            }
        });
        Map<GrantId, Object> grants = new TreeMap<>(Comparator.comparing(GrantId::value));
        view.people().forEach(person -> view.held(person.id()).forEach(grant -> add(grants, gate, view, grant)));
        byte[] data = Json.canonicalBytes(Map.of(
                "gatehouse",
                Map.of(
                        "names", names,
                        "people", people,
                        "assets", assets,
                        "frozen", frozen,
                        "grants", List.copyOf(grants.values()))));
        Map<GrantId, String> hashes = new TreeMap<>(Comparator.comparing(GrantId::value));
        grants.forEach((id, grant) -> hashes.put(id, brief(grant)));
        return new BundleContent(
                HexFormat.of().formatHex(LeafHash.sha256().digest(data)),
                data,
                brief(List.of(names, people)),
                brief(List.of(assets, frozen)),
                hashes);
    }

    private static void add(Map<GrantId, Object> grants, Gate gate, IndexView view, Grant grant) {
        Instant from = grant.activatedAt();
        Instant until = grant.endsAt();
        List<AccessItem> items = grant.items().stream()
                .filter(item -> gate.guards(item.asset()) && !view.frozen(item.asset()))
                .filter(item -> view.overBudget(grant.subject().id(), item.action(), item.asset()) == null)
                .toList();
        if (items.isEmpty() || from == null || until == null || !grant.inForce(from)) {
            return;
        }
        grants.put(
                grant.id(),
                Map.of(
                        "id", grant.id(),
                        "subject", grant.subject().id(),
                        "actor_chain", grant.actorChain(),
                        "items", items,
                        "limits", grant.limits(),
                        "from", from,
                        "until", until));
    }

    private static String brief(Object value) {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(Json.canonicalBytes(value)), 0, SHORT);
    }

    /// The same without the data itself, which can be large.
    BundleContent withoutData() {
        return new BundleContent(revision, new byte[0], people, assets, grants);
    }

    /// What is remembered of it once a gate decides by it.
    ///
    /// @param before what the gate decided by until then
    GateBundle.@Nullable Content remembered(GateBundle.@Nullable Content before, Instant now) {
        if (grants.size() > REMEMBERED) {
            return null;
        }
        Map<String, Held> held = new TreeMap<>();
        grants.forEach((id, hash) -> {
            Held known = before == null ? null : before.grants().get(id.value());
            held.put(id.value(), new Held(hash, known == null ? now : known.since()));
        });
        return new GateBundle.Content(people, assets, held);
    }

    /// What it says otherwise than what a gate decides by.
    Behind since(GateBundle.Content held) {
        long granted = 0;
        long changed = 0;
        for (Map.Entry<GrantId, String> grant : grants.entrySet()) {
            Held known = held.grants().get(grant.getKey().value());
            granted += known == null ? 1 : 0;
            changed += known != null && !known.hash().equals(grant.getValue()) ? 1 : 0;
        }
        long still = grants.size() - granted;
        return new Behind(
                granted,
                held.grants().size() - still,
                changed,
                !people.equals(held.people()),
                !assets.equals(held.assets()));
    }
}
