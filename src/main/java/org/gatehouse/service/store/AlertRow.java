package org.gatehouse.service.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.incident.Alert;
import org.jspecify.annotations.Nullable;

/// An alert.
@Entity
@Table(name = "alert")
class AlertRow extends VersionedRow {
    private static final int NAME_MOST = 300;

    @Id
    long id;

    String status = "";
    long severity;
    String groupKey = "";
    long lastAt;
    String rule = "";

    @Nullable
    String person;

    String actor = "";
    String asset = "";

    @Nullable
    String owner;

    @Nullable
    Long incident;

    @Nullable
    Long mergedInto;

    String search = "";
    String document = "";

    protected AlertRow() {}

    AlertRow(Alert alert) {
        super(alert.version());
        id = Ids.numberToStore(alert.id());
        status = alert.status().name();
        severity = alert.severity().ocsf();
        groupKey = key(alert.key());
        lastAt = Moments.nanos(alert.lastAt());
        rule = alert.ruleId();
        person = alert.person() == null ? null : alert.person().value();
        actor = cut(alert.actor());
        asset = cut(alert.asset());
        owner = alert.owner() == null ? null : alert.owner().value();
        incident = alert.incident() == null ? null : Ids.numberToStore(alert.incident());
        mergedInto = alert.mergedInto() == null ? null : Ids.numberToStore(alert.mergedInto());
        search = String.join(
                        " ",
                        alert.id().value(),
                        alert.title(),
                        alert.ruleId(),
                        person == null ? "" : person,
                        actor,
                        asset)
                .toLowerCase(Locale.ROOT);
        document = Stored.write(alert);
    }

    /// What an index can hold of a key, which is made of names from outside.
    static String key(String key) {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static String cut(String name) {
        return name.length() <= NAME_MOST ? name : name.substring(0, NAME_MOST);
    }

    static Alert alert(String document) {
        return Stored.read(document, Alert.class);
    }
}
