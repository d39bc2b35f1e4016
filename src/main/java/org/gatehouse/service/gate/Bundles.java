package org.gatehouse.service.gate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.contract.GateView.BundleState;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// What a gate needs to decide by itself while the service cannot be reached, as an OPA bundle: the people that it
/// can name, its assets, and the grants on them, under `data.gatehouse`. Signed as OPA's documentation says. The
/// same as long as nothing of it changes. Which revision a gate said it decides by is remembered until the service
/// stops. Safe for any number of threads.
public final class Bundles {
    private final GrantIndex index;
    private final GateKey key;
    private final InstantSource clock;
    private final Map<PersonId, Word> acknowledged = new ConcurrentHashMap<>();

    public Bundles(GrantIndex index, GateKey key, InstantSource clock) {
        this.index = index;
        this.key = key;
        this.clock = clock;
    }

    private record Word(String revision, Instant at) {}

    /// Its revision without its files.
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed on
    private record Content(String revision, byte[] data) {}

    /// A bundle and what it is known by.
    @SuppressWarnings("ArrayRecordComponent") // never compared, handed on as it is
    public record Bundle(String revision, byte[] tarball) {}

    /// @return empty while the index cannot be trusted
    public Optional<Bundle> bundle(Gate gate) {
        return content(gate).map(content -> new Bundle(content.revision(), tarball(content)));
    }

    /// The revision that a gate would get now; empty while the index cannot be trusted.
    public Optional<String> revision(Gate gate) {
        return content(gate).map(Content::revision);
    }

    /// A gate's word that it decides by a revision.
    public BundleState acknowledge(Gate gate, String revision) {
        acknowledged.put(gate.id(), new Word(revision, clock.instant()));
        return state(gate);
    }

    public BundleState state(Gate gate) {
        String now = revision(gate).orElse("");
        @Nullable Word word = acknowledged.get(gate.id());
        return word == null
                ? new BundleState(now, null, null, false)
                : new BundleState(
                        now, word.revision(), word.at(), word.revision().equals(now));
    }

    private Optional<Content> content(Gate gate) {
        return index.view().map(view -> {
            byte[] data = Json.canonicalBytes(Map.of("gatehouse", data(gate, view)));
            return new Content(sha256(data), data);
        });
    }

    private static Map<String, Object> data(Gate gate, IndexView view) {
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
        view.assets().stream()
                .filter(gate::guards)
                .forEach(id -> view.asset(id).ifPresent(asset -> assets.put(id.value(), asset.dataClass())));
        List<Object> grants = new ArrayList<>();
        view.people().forEach(person -> view.held(person.id()).forEach(grant -> add(grants, gate, grant)));
        return Map.of("names", names, "people", people, "assets", assets, "grants", grants);
    }

    private static void add(List<Object> grants, Gate gate, Grant grant) {
        Instant from = grant.activatedAt();
        Instant until = grant.endsAt();
        List<AccessItem> items =
                grant.items().stream().filter(item -> gate.guards(item.asset())).toList();
        if (items.isEmpty() || from == null || until == null || !grant.inForce(from)) {
            return;
        }
        grants.add(Map.of(
                "id", grant.id(),
                "subject", grant.subject().id(),
                "actor_chain", grant.actorChain(),
                "items", items,
                "limits", grant.limits(),
                "from", from,
                "until", until));
    }

    private byte[] tarball(Content content) {
        byte[] manifest = Json.canonicalBytes(new TreeMap<>(
                Map.of("revision", content.revision(), "roots", List.of("gatehouse"), "rego_version", 1)));
        Map<String, Object> claims = Map.of(
                "files", List.of(file(".manifest", manifest), file("data.json", content.data())), "iss", "gatehouse");
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(".manifest", manifest);
        files.put(".signatures.json", Json.canonicalBytes(Map.of("signatures", List.of(key.jwt(claims)))));
        files.put("data.json", content.data());
        return Tarball.of(files);
    }

    /// OPA hashes JSON in its canonical form, which is how it is written here.
    private static Map<String, Object> file(String name, byte[] bytes) {
        return new TreeMap<>(Map.of("name", name, "hash", sha256(bytes), "algorithm", "SHA-256"));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(bytes));
    }
}
