package org.gatehouse.service.feed;

import java.util.List;

/// Reads one kind of source. Safe for any number of threads; never throws for what the bytes hold.
public interface EventReader {
    /// @param source the system that the events are from, as the register's identities name it
    /// @param body as it came, unpacked
    /// @return in the order of the delivery; what is none of our affair is left out
    List<Parsed> read(String source, byte[] body);
}
