package org.gatehouse.service.store.activity;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Fills the day tables of a store with events that the database makes up itself, as arriving ones would take hours:
/// about as many different values, as skewed, as a team's traffic has.
public final class FilledStore {
    private FilledStore() {}

    /// @param folder of a store that is not open
    /// @param perDay how many events each day has
    public static void fill(Path folder, LocalDate first, int days, long perDay) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("activity.duckdb"));
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < days; i++) {
                String table = Days.table(first.plusDays(i));
                long begin = first.plusDays(i)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toEpochMilli();
                statement.execute(EventTable.create(table));
                statement.execute("INSERT INTO " + table + " " + select(begin, i * perDay, perDay));
            }
        }
    }

    private static String select(long begin, long firstSeq, long many) {
        return """
                SELECT %2$d + n, 'e-' || (%2$d + n), %1$d + n * 86400000 // %3$d, %1$d + n * 86400000 // %3$d + 40, 'datastore',
                 ['query','read','write','connect'][1 + (h %% 40) // 30 + (h %% 400) // 390], 'read', if(h %% 50 = 0, 'denied', 'succeeded'),
                 ['trino-va-1','oracle-ashburn','pg-safety','gcp-us-east4'][1 + (h %% 100) // 70 + (h %% 1000) // 980],
                 'p-feed', 'Trino', 'p-' || (h // 7 %% 300), 'Person ' || (h // 7 %% 300), 'user' || (h // 7 %% 300), NULL,
                 ['steward','company','parent','vendor'][1 + (h %% 10) // 7 + (h %% 200) // 197],
                 'userdata.core.t' || (h %% 90), ['public','excepted','protected'][1 + (h %% 10) // 5 + (h %% 7) // 6],
                 'us-va', 'email', 'datalake-cli', '10.20.1.' || (h %% 250), ['US','SG','IE'][1 + (h %% 300) // 290 + (h %% 900) // 899],
                 h %% 5000, h %% 90000, h %% 4000, 'select email from userdata.core.t' || (h %% 90) || ' where id = ' || n,
                 ['covered','denied','exempt','uncovered'][1 + (h %% 50) // 49 + (h %% 5000) // 4990 + (h %% 90000) // 89999],
                 'G-' || (h %% 212), 'G-' || (h %% 212) || ' let them read it.', '{}', h, NULL
                FROM (SELECT range AS n, (hash(range + %2$d) >> 12)::BIGINT AS h FROM range(%3$d))""".formatted(begin, firstSeq, many);
    }
}
