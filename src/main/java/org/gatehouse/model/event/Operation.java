package org.gatehouse.model.event;

import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.model.Action;

/// What was done, by OCSF's `activity_id`.
public enum Operation {
    READ(1, 2, Action.READ),
    UPDATE(2, 3, Action.WRITE),
    CONNECT(3, 0, Action.READ),
    QUERY(4, 0, Action.READ),
    WRITE(5, 0, Action.WRITE),
    CREATE(6, 1, Action.WRITE),
    DELETE(7, 4, Action.WRITE),
    LIST(8, 0, Action.READ),
    ENCRYPT(9, 0, Action.WRITE),
    DECRYPT(10, 0, Action.READ),
    OTHER(99, 99, Action.ADMINISTER);

    private final int datastore;
    private final int api;
    private final Action action;

    Operation(int datastore, int api, Action action) {
        this.datastore = datastore;
        this.api = api;
        this.action = action;
    }

    /// The act that a grant must allow for it, unless the source knows better.
    public Action action() {
        return action;
    }

    /// OCSF's `activity_id` in a class; 0 when that class does not know it.
    public int activityId(EventClass type) {
        return switch (type) {
            case DATASTORE -> datastore;
            case API -> api;
        };
    }

    public static Optional<Operation> of(EventClass type, int activityId) {
        return Arrays.stream(values())
                .filter(operation -> activityId != 0 && operation.activityId(type) == activityId)
                .findFirst();
    }
}
