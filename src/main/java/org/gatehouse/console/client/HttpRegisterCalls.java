package org.gatehouse.console.client;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.contract.Documents.DutyDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.Documents.RosterDocument;
import org.gatehouse.contract.ImportReport;
import org.gatehouse.contract.LedgerLine;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.RosterReplay;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.ChangeId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RosterChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The registers of people and assets over HTTP.
final class HttpRegisterCalls implements RegisterCalls {
    private static final TypeReference<Person> PERSON = new TypeReference<>() {};
    private static final TypeReference<RosterChange> CHANGE = new TypeReference<>() {};

    private final Exchange exchange;

    HttpRegisterCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public CompletableFuture<Page<Person>> people(PeopleQuery query, PageOf page) {
        ServiceCall call = ServiceCall.get(ApiPath.PEOPLE)
                .with("q", query.text())
                .with("role", wire(query.role()))
                .with("affiliation", wire(query.affiliation()))
                .with("kind", wire(query.kind()))
                .with("team", query.team())
                .with("on_duty", query.onDuty())
                .with("locked", query.locked());
        return exchange.send(call.page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Page<LedgerLine>> history(PersonId id, PageOf page) {
        return exchange.send(ServiceCall.get(path(id, "/history")).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Person> person(PersonId id) {
        return exchange.send(ServiceCall.get(path(id, "")), PERSON);
    }

    @Override
    public CompletableFuture<Person> setDuty(PersonId id, boolean onDuty, String note, ActKey key) {
        DutyDocument duty = new DutyDocument(onDuty, note.isBlank() ? null : note);
        return exchange.send(ServiceCall.put(path(id, "/duty"), duty).as(key), PERSON);
    }

    @Override
    public CompletableFuture<Person> lock(PersonId id, String reason, ActKey key) {
        return exchange.send(
                ServiceCall.post(path(id, "/lock"), new ReasonDocument(reason)).as(key), PERSON);
    }

    @Override
    public CompletableFuture<Person> unlock(PersonId id, String reason, ActKey key) {
        return exchange.send(
                ServiceCall.post(path(id, "/unlock"), new ReasonDocument(reason))
                        .as(key),
                PERSON);
    }

    @Override
    public CompletableFuture<Person> declareConflict(PersonId id, ConflictDocument conflict, ActKey key) {
        return exchange.send(ServiceCall.post(path(id, "/conflicts"), conflict).as(key), PERSON);
    }

    @Override
    public CompletableFuture<RosterChange> proposeRoster(PersonId id, RosterDocument roster, ActKey key) {
        return exchange.send(ServiceCall.post(path(id, "/roster"), roster).as(key), CHANGE);
    }

    @Override
    public CompletableFuture<Page<RosterChange>> rosterChanges(PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.ROSTER_CHANGES).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RosterReplay> replayRoster(ChangeId id) {
        String path = ApiPath.ROSTER_CHANGES + "/" + id.value() + "/replay";
        return exchange.send(ServiceCall.get(path), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<RosterChange> acceptRoster(ChangeId id, String reason, ActKey key) {
        return rosterAct(id, "/accept", reason, key);
    }

    @Override
    public CompletableFuture<RosterChange> rejectRoster(ChangeId id, String reason, ActKey key) {
        return rosterAct(id, "/reject", reason, key);
    }

    @Override
    public CompletableFuture<Page<Asset>> assets(@Nullable String text, PageOf page) {
        return exchange.send(ServiceCall.get(ApiPath.ASSETS).with("q", text).page(page), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<Asset> asset(AssetId id) {
        return exchange.send(ServiceCall.get(ApiPath.ASSETS + "/" + id.value()), new TypeReference<>() {});
    }

    @Override
    public CompletableFuture<ImportReport> importAssets(String mediaType, String text, ActKey key) {
        ServiceCall call = ServiceCall.post(ApiPath.ASSETS + "/import", new ServiceCall.Text(mediaType, text))
                .as(key);
        return exchange.send(call, new TypeReference<>() {});
    }

    private CompletableFuture<RosterChange> rosterAct(ChangeId id, String what, String reason, ActKey key) {
        String path = ApiPath.ROSTER_CHANGES + "/" + id.value() + what;
        return exchange.send(ServiceCall.post(path, new ReasonDocument(reason)).as(key), CHANGE);
    }

    private static @Nullable String wire(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static String path(PersonId id, String rest) {
        return ApiPath.PEOPLE + "/" + id.value() + rest;
    }
}
