package org.gatehouse.service.gate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GateDenials;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.store.TestRecords;
import org.gatehouse.testing.FakeClock;
import org.gatehouse.testing.SampleGrant;
import org.gatehouse.testing.Someone;
import org.gatehouse.testing.Something;
import org.jspecify.annotations.Nullable;

/// A gate, some people who bear names at it, some tables, and the grants that a test gives: no store, no server.
public final class GateWorld {
    public static final PersonId GATE = new PersonId("p-gate");
    public static final String SOURCE = "trino-1";

    public final FakeClock clock = new FakeClock();
    public final GrantIndex index = new GrantIndex();
    public final GateRegister register = new GateRegister();
    public final GateTally tally = new GateTally();
    public final GateDenials denials = new GateDenials(new WritePath(TestRecords.inMemory(), clock));
    public final GateDesk desk = new GateDesk(index, register, tally, denials, clock);
    private int grants;

    public GateWorld() {
        gate(Something.gate(GATE.value(), SOURCE));
    }

    public void gate(Gate gate) {
        register.committed(new Commit(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(gate)));
    }

    /// Somebody who bears this name at the gate, as `p-NAME`.
    public Person person(String name) {
        Person someone = Someone.requester("p-" + name, Affiliation.COMPANY);
        Person named = new Person(
                someone.id(),
                1,
                someone.kind(),
                name,
                "",
                someone.affiliation(),
                someone.roles(),
                someone.teams(),
                "US",
                false,
                false,
                List.of(),
                List.of(new ExternalIdentity(SOURCE, name)),
                null,
                null,
                null);
        know(named);
        return named;
    }

    public void know(Person... people) {
        index.committed(new Commit(List.of(), List.of(), List.of(), List.of(people), List.of(), List.of()));
    }

    public Asset table(String name, DataClass dataClass) {
        Asset table = Something.table(name, dataClass);
        index.committed(new Commit(List.of(), List.of(), List.of(), List.of(), List.of(table), List.of()));
        return table;
    }

    /// An active grant for eight hours.
    public Grant grant(String name, AccessItem... items) {
        return grant(name, List.of(), items);
    }

    public Grant grant(String name, List<PersonId> chain, AccessItem... items) {
        Grant grant = SampleGrant.active(
                SampleGrant.scheduled(++grants, new PersonId("p-" + name), chain, Limits.NONE, items),
                FakeClock.START,
                FakeClock.START.plus(Duration.ofHours(8)));
        give(grant);
        return grant;
    }

    public void give(Grant grant) {
        index.committed(new Commit(List.of(), List.of(), List.of(grant), List.of(), List.of(), List.of()));
    }

    public static AccessItem item(String asset, Action action, String... columns) {
        return AccessItem.of(new AssetId(asset), action, columns);
    }

    public static AccessItem item(
            String asset, Action action, List<String> columns, @Nullable String filter, Map<String, Mask> masks) {
        return new AccessItem(new AssetId(asset), action, new TreeSet<>(columns), filter, new TreeMap<>(masks));
    }

    /// Trino's question about a table.
    public static byte[] trino(String user, String operation, String table, String... columns) {
        String[] name = table.split("\\.", -1);
        List<String> quoted = new ArrayList<>();
        for (String column : columns) {
            quoted.add("\"" + column + "\"");
        }
        String listed = columns.length == 0 ? "" : ",\"columns\":" + quoted;
        return input(
                user,
                operation,
                "\"resource\":{\"table\":{\"catalogName\":\"%s\",\"schemaName\":\"%s\",\"tableName\":\"%s\"%s}}"
                        .formatted(name[0], name[1], name[2], listed));
    }

    /// Trino's question with these members of the action.
    public static byte[] input(String user, String operation, String more) {
        String document =
                "{\"input\":{\"context\":{\"identity\":{\"user\":\"%s\",\"groups\":[]}},\"action\":{\"operation\":\"%s\"%s}}}"
                        .formatted(user, operation, more.isEmpty() ? "" : "," + more);
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
