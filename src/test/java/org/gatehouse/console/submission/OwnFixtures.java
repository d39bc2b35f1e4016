package org.gatehouse.console.submission;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Verdict;

/// One's own requests as the service would tell of them.
final class OwnFixtures {
    static final PersonRef KELLER = new PersonRef(
            new PersonId("p-jkeller"),
            "Jonas Keller",
            "Data engineer",
            PersonKind.USER,
            Affiliation.PARENT,
            "SG",
            "fraud-models");

    private OwnFixtures() {}

    static RequestRow row(int number) {
        return row(number, 1, RequestStatus.PENDING);
    }

    static RequestRow row(int number, long version, RequestStatus status) {
        return new RequestRow(
                new RequestId("REQ-" + (20418 + number)),
                version,
                1,
                status,
                "Read email and phone of profiles",
                KELLER,
                KELLER,
                Affiliation.PARENT,
                "SG",
                List.of(FormFixtures.PROFILES.id()),
                Action.READ,
                new TreeSet<>(Set.of("email", "phone")),
                new Purpose(PurposeType.OPERATIONS, "Fraud model backfill"),
                "FRD-881",
                Severity.MEDIUM,
                false,
                Duration.ofHours(8),
                Verdict.Outcome.REQUIRE_APPROVAL,
                2,
                1,
                List.of(FormFixtures.SECURITY),
                List.of(KELLER.id()),
                List.of(),
                null,
                FormFixtures.NOW.minus(Duration.ofMinutes(34L + number)),
                FormFixtures.NOW.plus(Duration.ofMinutes(24)),
                status.isFinal() ? FormFixtures.NOW : null,
                null);
    }
}
