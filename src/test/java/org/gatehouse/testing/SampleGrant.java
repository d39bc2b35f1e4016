package org.gatehouse.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.SubjectRef;

/// Grants for tests that need one without the way to it.
public final class SampleGrant {
    public static final PolicyRef POLICY = new PolicyRef("TEST", 1);

    private SampleGrant() {}

    /// Scheduled at [FakeClock#START], to be activated within a day, for eight hours.
    public static Grant scheduled(
            int number, PersonId subject, List<PersonId> chain, Limits limits, AccessItem... items) {
        Instant now = FakeClock.START;
        return new Grant(
                new GrantId("G-" + number),
                1,
                GrantStatus.SCHEDULED,
                new RequestId("REQ-" + number),
                new SubjectRef(PersonKind.USER, subject),
                chain,
                List.of(items),
                limits,
                POLICY,
                List.of(),
                List.of(),
                false,
                0,
                now,
                null,
                now.plus(Duration.ofDays(1)),
                Duration.ofHours(8),
                null,
                null,
                null,
                List.of(),
                Grant.Use.NONE,
                null,
                List.of(),
                null,
                null);
    }

    public static Grant active(Grant scheduled, Instant from, Instant until) {
        return scheduled
                .edit()
                .status(GrantStatus.ACTIVATING)
                .status(GrantStatus.ACTIVE)
                .activatedAt(from)
                .endsAt(until)
                .build();
    }
}
