package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Gate;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.GateBundle;
import org.gatehouse.service.records.GateHealth;
import org.gatehouse.service.records.GateUse;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Slice;
import org.gatehouse.service.records.TokenRecord;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Reads the registers of people, tokens, gates and assets.
final class RegisterQueries {
    private static final Ordering ASSETS = Ordering.of("assets", Ordering.risingText("a.id"));

    private final StatelessSession session;

    RegisterQueries(StatelessSession session) {
        this.session = session;
    }

    Optional<Person> person(PersonId id) {
        return Optional.ofNullable(session.get(PersonRow.class, id.value())).map(PersonRow::person);
    }

    /// Those that the register holds.
    List<Person> people(Collection<PersonId> ids) {
        List<String> keys =
                ids.stream().map(PersonId::value).distinct().sorted().toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        return Stored.readAll(
                Query.from("PersonRow p").in("p.id", "id", keys).list(session, "p.document", String.class, "p.id"),
                Person.class);
    }

    List<Person> people() {
        return Stored.readAll(
                Query.from("PersonRow p").list(session, "p.document", String.class, "p.id"), Person.class);
    }

    List<Person> peopleOnDuty() {
        return Stored.readAll(
                Query.from("PersonRow p")
                        .fixed("p.onDuty", "duty", true)
                        .list(session, "p.document", String.class, "p.id"),
                Person.class);
    }

    Optional<Gate> gate(PersonId id) {
        return Optional.ofNullable(session.get(GateRow.class, id.value())).map(GateRow::gate);
    }

    List<Gate> gates() {
        return Stored.readAll(Query.from("GateRow g").list(session, "g.document", String.class, "g.id"), Gate.class);
    }

    List<GateHealth> gateHealth() {
        return Stored.readAll(
                Query.from("GateHealthRow h").list(session, "h.document", String.class, "h.gate"), GateHealth.class);
    }

    List<GateBundle> gateBundles() {
        return Stored.readAll(
                Query.from("GateBundleRow b").list(session, "b.document", String.class, "b.gate"), GateBundle.class);
    }

    List<GateUse> gateUses(GrantId grant) {
        return Query.from("GateUseRow u")
                .fixed("u.key.grantId", "grant", Ids.number(grant))
                .list(session, "u", GateUseRow.class, "u.key.gate")
                .stream()
                .map(GateUseRow::use)
                .toList();
    }

    Optional<TokenRecord> token(String sha256) {
        return Optional.ofNullable(session.get(TokenRow.class, sha256)).map(TokenRow::token);
    }

    Optional<Asset> asset(AssetId id) {
        return Optional.ofNullable(session.get(AssetRow.class, id.value())).map(AssetRow::asset);
    }

    Map<AssetId, Asset> assets(Collection<AssetId> ids) {
        List<String> keys = ids.stream().map(AssetId::value).distinct().toList();
        Map<AssetId, Asset> found = new HashMap<>();
        for (AssetRow row : present(session.getMultiple(AssetRow.class, keys))) {
            Asset asset = row.asset();
            found.put(asset.id(), asset);
        }
        return Map.copyOf(found);
    }

    Slice<Asset> assets(@Nullable String text, PageSpec page) {
        Query query = Query.from("AssetRow a");
        if (text != null && !text.isBlank()) {
            SearchText.words(text);
            String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
            query.and("a.searchText like :text escape '!'", "text", SearchText.containing(wanted));
        }
        return Pages.of(session, query, ASSETS, page, "a.document", json -> Stored.read(json, Asset.class));
    }

    /// Without the nulls that stand for keys not found.
    static <R> List<R> present(List<@Nullable R> rows) {
        List<R> found = new ArrayList<>();
        for (R row : rows) {
            if (row != null) {
                found.add(row);
            }
        }
        return found;
    }
}
