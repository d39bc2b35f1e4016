package org.gatehouse.console.kit;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Where a [RecordTable] keeps how a person arranged it: `new RecordMemory("grants.table", preferences::get,
/// preferences::put)`.
///
/// @param name of the table, unique among all
public record RecordMemory(String name, Function<String, Optional<String>> read, BiConsumer<String, String> write) {
    /// Keeps nothing, for tables that are made for a moment.
    public static RecordMemory none() {
        return new RecordMemory("", _ -> Optional.empty(), (_, _) -> {});
    }

    Optional<String> recall() {
        return read.apply(name + ".layout");
    }

    void keep(RecordLayout layout) {
        write.accept(name + ".layout", layout.text());
    }
}
