package org.gatehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.testing.Something;

/// Which assets a gate may ask about: those it names, all under a name that ends in `.*`, or everything.
class GateGuardsTest {
    @Property(tries = 500)
    void itGuardsWhatTheNaiveModelSays(
            @ForAll("names") List<String> asset, @ForAll("names") List<String> named, @ForAll("ends") String end) {
        Gate any = Something.gate("p-gate", "source");
        String pattern = end.equals("*") ? "*" : String.join(".", named) + end;
        Gate gate = any.withFacts(any.kind(), any.description(), any.sources(), new TreeSet<>(List.of(pattern)));

        boolean under =
                asset.size() > named.size() && asset.subList(0, named.size()).equals(named);
        boolean expected = switch (end) {
            case "*" -> true;
            case ".*" -> under;
            default -> asset.equals(named);
        };

        assertThat(gate.guards(new AssetId(String.join(".", asset))))
                .as(pattern)
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("a", "b", "aa").list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("", ".*", ".*", "*");
    }
}
