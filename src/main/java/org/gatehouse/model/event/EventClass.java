package org.gatehouse.model.event;

import java.util.Arrays;
import java.util.Optional;

/// The OCSF 1.8.0 classes that are access events.
public enum EventClass {
    /// A touch of data.
    DATASTORE(6005),
    /// A call to a control plane.
    API(6003);

    /// OCSF's category of both, Application Activity.
    public static final int CATEGORY = 6;

    private final int uid;

    EventClass(int uid) {
        this.uid = uid;
    }

    /// OCSF's `class_uid`.
    public int uid() {
        return uid;
    }

    public static Optional<EventClass> of(int uid) {
        return Arrays.stream(values()).filter(type -> type.uid == uid).findFirst();
    }
}
