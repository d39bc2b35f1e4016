package org.gatehouse.service.activity;

import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Reader;
import com.maxmind.db.Reader.FileMode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which country an address is in, by a local file in the MaxMind DB format, such as GeoLite2 or DB-IP publish it. Read
/// whole at start, so that the file can be replaced meanwhile. Safe for any number of threads.
public final class GeoFile {
    private static final Logger LOG = LoggerFactory.getLogger(GeoFile.class);

    private final Reader reader;

    private GeoFile(Reader reader) {
        this.reader = reader;
    }

    /// @throws IllegalArgumentException when there is no such file, or it is none of this format, saying which
    public static GeoFile open(Path file) {
        try {
            return new GeoFile(new Reader(file.toFile(), FileMode.MEMORY));
        } catch (InvalidDatabaseException | RuntimeException e) {
            // What is cut off makes the library stumble over whatever comes next.
            throw new IllegalArgumentException(file + " is no file in the MaxMind DB format (.mmdb), or damaged", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// @return two letters; null when the file does not tell
    @Nullable
    String country(InetAddress address) {
        try {
            Map<?, ?> record = reader.get(address, Map.class);
            return record == null ? null : code(record.get("country"));
        } catch (IOException | RuntimeException e) {
            // A part of it that is damaged, or a kind of address that it does not hold, must not stop events.
            LOG.debug("The country of {} cannot be told: {}", address, e.getMessage());
            return null;
        }
    }

    /// Some publishers write the code itself, others a record that has it.
    private static @Nullable String code(@Nullable Object country) {
        Object code = country instanceof Map<?, ?> record ? record.get("iso_code") : country;
        return code instanceof String text && text.matches("[A-Za-z]{2}") ? text.toUpperCase(Locale.ROOT) : null;
    }
}
