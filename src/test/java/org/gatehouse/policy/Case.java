package org.gatehouse.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;

/// Facts for tests, told by what is special about them. Unless told otherwise: somebody asks for themself, from the
/// United States, for operations, for two hours, with a ticket.
final class Case {
    static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private final List<AccessItem> items = new ArrayList<>();
    private final Map<AssetId, Asset> assets = new LinkedHashMap<>();
    private final List<Person> chain = new ArrayList<>();
    private Person requester;
    private @Nullable Person subject;
    private PurposeType purpose = PurposeType.OPERATIONS;
    private Locations locations = new Locations("US", "US");
    private Severity severity = Severity.MEDIUM;
    private Duration duration = Duration.ofHours(2);
    private boolean emergency;
    private @Nullable String ticket = "OPS-1";

    private Case(Person requester) {
        this.requester = requester;
    }

    static Case by(Affiliation affiliation) {
        return by(Samples.person("p-asking", affiliation));
    }

    static Case by(Person requester) {
        return new Case(requester);
    }

    /// @param asset by its short name
    Case asks(Action action, String asset, String... columns) {
        Asset known = Samples.asset(asset);
        return asks(AccessItem.of(known.id(), action, columns), known);
    }

    Case asks(AccessItem item, @Nullable Asset known) {
        items.add(item);
        if (known != null) {
            assets.put(known.id(), known);
        }
        return this;
    }

    /// Masks on the last item.
    Case masking(Map<String, Mask> masks) {
        items.add(items.removeLast().withMasks(new TreeMap<>(masks)));
        return this;
    }

    Case by(UnaryOperator<Person> change) {
        requester = change.apply(requester);
        return this;
    }

    Case onBehalfOf(Person other) {
        subject = other;
        return this;
    }

    Case through(Person actor) {
        chain.add(actor);
        return this;
    }

    Case purpose(PurposeType type) {
        purpose = type;
        return this;
    }

    Case from(String office, String physical) {
        locations = new Locations(office, physical);
        return this;
    }

    Case severity(Severity level) {
        severity = level;
        return this;
    }

    Case lasting(Duration length) {
        duration = length;
        return this;
    }

    Case inEmergency() {
        emergency = true;
        return this;
    }

    Case withoutTicket() {
        ticket = null;
        return this;
    }

    Facts facts() {
        Ask ask = new Ask(
                items,
                new Purpose(purpose, "nightly reconciliation"),
                "It is needed.",
                ticket,
                locations,
                severity,
                new RequestedAccess(null, duration, null, emergency),
                null,
                chain.stream().map(Person::id).toList(),
                null,
                null);
        return new Facts(ask, requester, subject == null ? requester : subject, chain, assets, NOW);
    }
}
