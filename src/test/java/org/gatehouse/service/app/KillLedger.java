package org.gatehouse.service.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.service.app.ServiceCalls.Post;
import tools.jackson.databind.JsonNode;

/// The ledger as a client has read it, over all the lives of a service: whole, without gaps, and never another.
final class KillLedger {
    private final List<JsonNode> entries = new ArrayList<>();

    /// Reads on from where it was left.
    ///
    /// @return the ids of the requests that the new entries are about
    Set<String> readOn(ServiceCalls calls) throws IOException {
        int known = entries.size();
        entries.addAll(read(calls, known - 1));
        for (int i = known; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            assertThat(entry.at("/index").asInt()).isEqualTo(i);
            assertThat(entry.at("/leaf_hash").asString()).isEqualTo(leafHash(entry));
        }
        Set<String> requests = new LinkedHashSet<>();
        entries.subList(known, entries.size()).stream()
                .filter(entry -> entry.at("/subject/kind").asString().equals("request"))
                .forEach(entry -> requests.add(entry.at("/subject/id").asString()));
        return requests;
    }

    /// Holds what there is now against what has been read, from the first entry on.
    void checkNothingChanged(ServiceCalls calls) throws IOException {
        assertThat(read(calls, -1).subList(0, entries.size())).isEqualTo(entries);
    }

    /// How many entries of one type bear the call's text; a text belongs to one act.
    long timesDone(Post post) {
        List<String> types = entries.stream()
                .filter(entry -> entry.at("/texts").toString().contains(post.key()))
                .map(entry -> entry.at("/type").asString())
                .toList();
        assertThat(types).as("entries of %s", post).doesNotHaveDuplicates();
        return types.isEmpty() ? 0 : 1;
    }

    long about(String kind, String id, String... types) {
        return entries.stream()
                .filter(entry -> entry.at("/subject/kind").asString().equals(kind)
                        && entry.at("/subject/id").asString().equals(id)
                        && List.of(types).contains(entry.at("/type").asString()))
                .count();
    }

    /// The highest revision, or version, that an entry tells of.
    int latest(String kind, String id) {
        return entries.stream()
                .filter(entry -> entry.at("/subject/kind").asString().equals(kind)
                        && entry.at("/subject/id").asString().equals(id))
                .mapToInt(entry -> entry.at("/subject/revision").asInt())
                .max()
                .orElseThrow();
    }

    int size() {
        return entries.size();
    }

    private static List<JsonNode> read(ServiceCalls calls, int after) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String next = Integer.toString(after);
        while (!next.isEmpty()) {
            JsonNode page = calls.get(KillTeam.LEAD, "/v1/ledger?limit=200&after=" + next)
                    .body();
            page.at("/items").forEach(all::add);
            next = page.at("/next").asString("");
        }
        return all;
    }

    private static String leafHash(JsonNode entry) {
        byte[] data = entry.at("/data").asString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(LeafHash.of(data));
    }
}
