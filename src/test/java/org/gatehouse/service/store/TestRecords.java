package org.gatehouse.service.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.UUID;
import org.gatehouse.service.records.Records;

/// Records stores for tests.
public final class TestRecords {
    private static final Mapping MAPPING = Mapping.forH2();

    private TestRecords() {}

    /// A fresh, migrated, empty store in memory. Close it when done.
    public static Records inMemory() {
        SecureRandom random = new SecureRandom();
        try {
            Database database = H2Database.inMemory("test-" + UUID.randomUUID(), StoreConfig.DEFAULT, random);
            return new HibernateRecords(MAPPING, database, random, () -> {});
        } catch (SQLException e) {
            throw new IllegalStateException("no test store", e);
        }
    }
}
