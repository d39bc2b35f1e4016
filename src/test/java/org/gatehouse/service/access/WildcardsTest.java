package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.PROFILES;
import static org.gatehouse.service.access.RequestBench.REPORTS;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.column;
import static org.gatehouse.service.access.RequestBench.table;
import static org.gatehouse.service.access.RequestsTest.refused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What `userdata.core.*` stands for in a request: what is registered under it when it is asked for, and nothing that
/// comes later.
class WildcardsTest {
    private static final List<String> NAMES = List.of(
            "a", "a.b", "a.b.c", "a.b.d", "a.b.cc", "a.bb.c", "a.c.d", "aa.b.c", "b.a.b.c", "b.a", "b", "a_b.c",
            "a/b.c");
    private static final List<String> ASKED = List.of("a.*", "a.b.*", "a.bb.*", "b.*", "b.a.*", "aa.*", "aa.b.*");
    private static final RequestBench WORLD = world();

    private final RequestBench bench = new RequestBench();

    private static RequestBench world() {
        RequestBench world = new RequestBench();
        NAMES.forEach(name -> world.register(table(new AssetId(name), column("id"))));
        return world;
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @AfterContainer
    static void closeWorld() {
        WORLD.close();
    }

    private AccessRequest submitted(AccessItem... items) {
        return bench.requests.submit(bench.caller("jonas"), ask(items));
    }

    private static AccessItem read(String asset, String... columns) {
        return AccessItem.of(new AssetId(asset), Action.READ, columns);
    }

    @Test
    void itIsWrittenOutWhenItIsAskedFor() {
        AccessRequest request = submitted(read("userdata.*"));
        bench.register(table(new AssetId("userdata.core.later"), column("id")));

        assertThat(request.items()).containsExactly(read(PROFILES.value()), read(REPORTS.value()));
        assertThat(submitted(read("userdata.core.*")).items())
                .containsExactly(read("userdata.core.later"), read(PROFILES.value()));
    }

    @Test
    void whatIsNamedBesideItStaysAsItIsAskedFor() {
        AccessRequest request = submitted(read("userdata.*"), read(PROFILES.value(), "email"));

        assertThat(request.items()).containsExactly(read(REPORTS.value()), read(PROFILES.value(), "email"));
    }

    @Test
    void whatItCannotStandForIsRefused() {
        refused(ErrorCode.INVALID, () -> submitted(read("nowhere.*")));
        refused(ErrorCode.INVALID, () -> submitted(read("userdata.core.profiles.*")));
        refused(ErrorCode.INVALID, () -> submitted(read("userdata.core.*", "email")));
        refused(ErrorCode.INVALID, () -> submitted(read("userdata.core.*").withRowFilter("id = 1")));
        refused(ErrorCode.INVALID, () -> bench.requests.preview(bench.caller("jonas"), ask(read("nowhere.*"))));
    }

    @Test
    void moreThanOneRequestCanBeAboutIsRefused() {
        for (int i = 0; i <= ItemChecks.MOST; i++) {
            bench.register(table(new AssetId("many.of.t" + i), column("id")));
        }

        refused(
                ErrorCode.INVALID,
                () -> submitted(read("many.*")),
                refusal -> assertThat(refusal.errors().getFirst().detail()).contains("more than the 50 assets"));
    }

    @Property(tries = 300)
    void itStandsForWhatTheNaiveModelFinds(@ForAll long seed) {
        Random random = new Random(seed);
        List<AccessItem> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> from = random.nextBoolean() ? ASKED : NAMES;
            Action action = random.nextBoolean() ? Action.READ : Action.EXPORT;
            items.add(AccessItem.of(new AssetId(from.get(random.nextInt(from.size()))), action));
        }

        Ask written = WORLD.records.read(reading -> Wildcards.expanded(reading, ask(items.toArray(AccessItem[]::new))));

        assertThat(words(written.items())).as("%s", items).isEqualTo(naive(items));
        assertThat(written.items()).noneMatch(item -> item.asset().isWildcard());
        List<AccessItem> named =
                items.stream().filter(item -> !item.asset().isWildcard()).toList();
        List<AccessItem> others = new ArrayList<>(written.items());
        named.forEach(others::remove);
        assertThat(others).as("what a wildcard stands for is written out once").doesNotHaveDuplicates();
    }

    /// Part by part, as a person would.
    private static SortedSet<String> naive(List<AccessItem> items) {
        SortedSet<String> stands = new TreeSet<>();
        for (AccessItem item : items) {
            List<String> wanted = Arrays.asList(item.asset().value().split("\\."));
            boolean all = wanted.getLast().equals("*");
            List<String> above = all ? wanted.subList(0, wanted.size() - 1) : wanted;
            for (String name : NAMES) {
                List<String> parts = Arrays.asList(name.split("\\."));
                boolean under = parts.size() > above.size()
                        && parts.subList(0, above.size()).equals(above);
                if (all ? under : name.equals(item.asset().value())) {
                    stands.add(item.action() + " " + name);
                }
            }
        }
        return stands;
    }

    private static SortedSet<String> words(List<AccessItem> items) {
        SortedSet<String> words = new TreeSet<>();
        items.forEach(item -> words.add(item.action() + " " + item.asset()));
        return words;
    }
}
