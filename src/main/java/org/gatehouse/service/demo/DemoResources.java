package org.gatehouse.service.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Gate;
import org.gatehouse.model.GateKind;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;

/// The demo team as it is written down in `resources/demo`.
final class DemoResources {
    private DemoResources() {}

    static List<Person> people() {
        return List.of(read("people.json", Person[].class));
    }

    static List<Asset> assets() {
        return List.of(read("assets.json", Asset[].class));
    }

    /// The gates among the people.
    static List<Gate> gates(Instant at) {
        return people().stream()
                .filter(person -> person.holds(Role.GATE))
                .map(machine -> gate(machine, at))
                .toList();
    }

    /// Guards everything, and names people by the one source that they all bear names at.
    private static Gate gate(Person machine, Instant at) {
        SortedSet<String> sources = new TreeSet<>();
        machine.identities().forEach(identity -> sources.add(identity.source()));
        return new Gate(
                machine.id(),
                1,
                machine.id().value().startsWith("p-proxy") ? GateKind.PROXY : GateKind.TRINO,
                machine.title(),
                sources,
                new TreeSet<>(List.of("*")),
                machine.country(),
                at,
                null,
                null);
    }

    static List<DemoTemplate> templates() {
        return List.of(read("requests.json", DemoTemplate[].class));
    }

    private static <T> T read(String name, Class<T> type) {
        try (InputStream in = DemoResources.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without demo/" + name);
            }
            return Json.STRICT.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
