package org.gatehouse.service.gate.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.gate.GateWorld.GATE;
import static org.gatehouse.service.gate.GateWorld.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.contract.Json;
import org.gatehouse.model.Action;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Mask;
import org.gatehouse.service.gate.GateWorld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Questions that a Trino 476 was recorded asking, and what it is answered in a world where `zhang` reads
/// `userdata.default.profiles` under a filter and `steward` administers it.
class RecordedQuestionsTest {
    private final GateWorld world = new GateWorld();
    private final TrinoGate trino = new TrinoGate(world.desk, use -> use.getBytes(StandardCharsets.UTF_8));

    @Test
    void theyAreAnsweredAsWrittenDown() {
        world.table("userdata.default.profiles", DataClass.PROTECTED);
        world.table("userdata.default.export1", DataClass.PROTECTED);
        world.table("tpch.tiny.nation", DataClass.PUBLIC);
        List.of("alice", "zhang", "steward").forEach(world::person);
        world.grant(
                "zhang",
                item(
                        "userdata.default.profiles",
                        Action.READ,
                        List.of(),
                        "country = 'US'",
                        Map.of("email", Mask.HASH)));
        world.grant("steward", item("userdata.default.profiles", Action.ADMINISTER));

        StringBuilder answered = new StringBuilder();
        for (String line : lines("/gates/trino-opa-requests.ndjson")) {
            JsonNode recorded = Json.STRICT.readTree(line);
            byte[] question = Json.STRICT.writeValueAsBytes(recorded.path("request"));
            answered.append(recorded.path("endpoint").stringValue())
                    .append(' ')
                    .append(recorded.path("operation").stringValue())
                    .append(' ')
                    .append(recorded.at("/request/input/context/identity/user").stringValue())
                    .append(' ')
                    .append(Json.canonical(answer(recorded.path("endpoint").stringValue(), question)))
                    .append('\n');
        }
        assertThat(answered.toString()).isEqualTo(text("/gates/trino-opa-answers.txt"));
    }

    private Map<String, Object> answer(String endpoint, byte[] question) {
        return switch (endpoint) {
            case "allow" -> trino.allow(GATE, question);
            case "batch" -> trino.batch(GATE, question);
            case "rowFilters" -> trino.rowFilters(GATE, question);
            case "batchColumnMasks" -> trino.batchColumnMasks(GATE, question);
            default -> throw new AssertionError(endpoint);
        };
    }

    private static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(RecordedQuestionsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
