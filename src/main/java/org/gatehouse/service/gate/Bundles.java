package org.gatehouse.service.gate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.gatehouse.contract.GateView.BundleState;
import org.gatehouse.contract.Json;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.Gate;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.GateBundle;
import org.jspecify.annotations.Nullable;

/// What gates need to decide by themselves while the service cannot be reached, as OPA bundles, see [BundleContent],
/// and which of them each gate said it decides by. Signed as OPA's documentation says. A bundle is the same as long as
/// nothing of it changes. Safe for any number of threads.
public final class Bundles {
    /// A gate acknowledges one of the latest bundles that it fetched, or none that anything is known of.
    private static final int FETCHED = 4;

    private final GrantIndex index;
    private final GateKey key;
    private final GateTally tally;
    private final InstantSource clock;
    private final Consumer<GateBundle> keep;
    private final ConcurrentMap<PersonId, Made> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<PersonId, Deque<BundleContent>> fetched = new ConcurrentHashMap<>();
    private final ConcurrentMap<PersonId, GateBundle> acknowledged = new ConcurrentHashMap<>();

    /// @param tally told that a gate was heard of
    /// @param keep makes a gate's word durable
    public Bundles(GrantIndex index, GateKey key, GateTally tally, InstantSource clock, Consumer<GateBundle> keep) {
        this.index = index;
        this.key = key;
        this.tally = tally;
        this.clock = clock;
        this.keep = keep;
    }

    /// Of what a bundle was made, and what came of it, without its data.
    private record Made(IndexView view, long gateVersion, BundleContent content) {}

    /// A bundle and what it is known by.
    @SuppressWarnings("ArrayRecordComponent") // never compared, handed on as it is
    public record Bundle(String revision, byte[] tarball) {}

    /// Begins with what gates acknowledged before.
    public void recall(List<GateBundle> kept) {
        kept.forEach(bundle -> acknowledged.put(bundle.gate(), bundle));
    }

    /// For a gate that fetches it.
    ///
    /// @return empty while the index cannot be trusted
    public Optional<Bundle> bundle(Gate gate) {
        return index.view().map(view -> {
            tally.heard(gate.id(), clock.instant());
            BundleContent content = BundleContent.of(gate, view);
            remember(gate, content.withoutData());
            return new Bundle(content.revision(), tarball(content));
        });
    }

    private void remember(Gate gate, BundleContent content) {
        if (content.grants().size() > BundleContent.REMEMBERED) {
            return;
        }
        fetched.compute(gate.id(), (id, before) -> {
            Deque<BundleContent> latest = before == null ? new ArrayDeque<>() : new ArrayDeque<>(before);
            latest.removeIf(known -> known.revision().equals(content.revision()));
            latest.addFirst(content);
            while (latest.size() > FETCHED) {
                latest.removeLast();
            }
            return latest;
        });
    }

    /// The revision that a gate would get now; empty while the index cannot be trusted.
    public Optional<String> revision(Gate gate) {
        return content(gate).map(BundleContent::revision);
    }

    /// A gate's word that it decides by a revision. Durable once this returns.
    public BundleState acknowledge(Gate gate, String revision) {
        tally.heard(gate.id(), clock.instant());
        GateBundle before = acknowledged.get(gate.id());
        if (before == null || !before.revision().equals(revision)) {
            Instant now = clock.instant();
            GateBundle.@Nullable Content content = known(gate, revision)
                    .map(known -> known.remembered(before == null ? null : before.content(), now))
                    .orElse(null);
            GateBundle word = new GateBundle(gate.id(), revision, now, content);
            keep.accept(word);
            acknowledged.put(gate.id(), word);
        }
        return state(gate);
    }

    private Optional<BundleContent> known(Gate gate, String revision) {
        Deque<BundleContent> latest = fetched.getOrDefault(gate.id(), new ArrayDeque<>());
        return latest.stream()
                .filter(content -> content.revision().equals(revision))
                .findFirst()
                .or(() -> content(gate).filter(content -> content.revision().equals(revision)));
    }

    /// What the gate said it decides by; empty when it has not said.
    public Optional<GateBundle> acknowledged(PersonId gate) {
        return Optional.ofNullable(acknowledged.get(gate));
    }

    public BundleState state(Gate gate) {
        Optional<BundleContent> now = content(gate);
        String revision = now.map(BundleContent::revision).orElse("");
        GateBundle word = acknowledged.get(gate.id());
        if (word == null) {
            return new BundleState(revision, null, null, false, null);
        }
        boolean current = word.revision().equals(revision);
        GateBundle.Content held = word.content();
        return new BundleState(
                revision,
                word.revision(),
                word.at(),
                current,
                current || held == null
                        ? null
                        : now.map(content -> content.since(held)).orElse(null));
    }

    /// Without its data; made anew only when something has changed.
    private Optional<BundleContent> content(Gate gate) {
        return index.view()
                .map(view -> Objects.requireNonNull(made.compute(
                                gate.id(),
                                (id, before) -> before != null
                                                && before.gateVersion() == gate.version()
                                                && before.view().isSameAs(view)
                                        ? before
                                        : new Made(
                                                view,
                                                gate.version(),
                                                BundleContent.of(gate, view).withoutData())))
                        .content());
    }

    private byte[] tarball(BundleContent content) {
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
        String hash = HexFormat.of().formatHex(LeafHash.sha256().digest(bytes));
        return new TreeMap<>(Map.of("name", name, "hash", hash, "algorithm", "SHA-256"));
    }
}
