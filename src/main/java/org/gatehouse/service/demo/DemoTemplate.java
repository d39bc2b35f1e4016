package org.gatehouse.service.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Person;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.jspecify.annotations.Nullable;

/// Something that people of one team of the demo ask for.
///
/// @param by the team
/// @param ticket the tracker's prefix; a number is added
/// @param hours how long the access is asked for
record DemoTemplate(
        String by,
        List<AccessItem> items,
        Purpose purpose,
        String businessJustification,
        String ticket,
        Severity severity,
        int hours,
        boolean emergency) {
    DemoTemplate {
        items = List.copyOf(items);
    }

    /// @param start null: the person activates it when they need it
    Ask ask(Person requester, int ticketNumber, @Nullable Instant start) {
        return new Ask(
                items,
                purpose,
                businessJustification,
                ticket + "-" + ticketNumber,
                new Locations(requester.country(), requester.country()),
                severity,
                new RequestedAccess(start, Duration.ofHours(hours), null, emergency),
                null,
                List.of(),
                null,
                null);
    }
}
