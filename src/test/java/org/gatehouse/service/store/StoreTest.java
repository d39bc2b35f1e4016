package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.OptionalAssert;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;
import org.junit.jupiter.api.AfterEach;

/// A test over an empty store of its own.
abstract class StoreTest {
    final Records records = TestRecords.inMemory();

    @AfterEach
    void close() {
        records.close();
    }

    void write(Consumer<Writing> work) {
        write(records, work);
    }

    static void write(Records records, Consumer<Writing> work) {
        records.<Boolean>write(writing -> {
            work.accept(writing);
            return true;
        });
    }

    <T> T read(Function<Reading, T> work) {
        return records.read(work);
    }

    <T> OptionalAssert<T> assertOne(Function<Reading, Optional<T>> work) {
        Optional<T> one = records.read(work);
        return assertThat(one);
    }

    <T> ListAssert<T> assertAll(Function<Reading, List<T>> work) {
        List<T> all = records.read(work);
        return assertThat(all);
    }

    <T> ObjectAssert<T> assertValue(Function<Reading, T> work) {
        T value = records.read(work);
        return Assertions.assertThatObject(value);
    }
}
