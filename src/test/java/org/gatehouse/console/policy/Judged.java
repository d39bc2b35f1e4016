package org.gatehouse.console.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.Locations;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;

/// A request as the service tells of it, with whatever was said of it when it was submitted.
final class Judged {
    private static final Instant AT = Instant.parse("2026-11-24T13:00:00Z");
    private static final AssetId PROFILES = new AssetId("userdata.core.profiles");
    private static final PersonRef KELLER = new PersonRef(
            new PersonId("p-jkeller"),
            "Jonas Keller",
            "Data engineer",
            PersonKind.USER,
            Affiliation.PARENT,
            "SG",
            "fraud-models");

    private Judged() {}

    static RequestView request(Verdict said) {
        RequestRow row = row(said);
        return new RequestView(
                access(row, said),
                row,
                List.of(),
                List.of(KELLER),
                List.of(),
                List.of(),
                List.of(),
                null,
                new RequestContext(
                        90,
                        new RequestContext.RequesterRecord(0, 0, 0, 0, 0, List.of(0)),
                        new RequestContext.SameData(0, 0, null),
                        List.of(),
                        List.of()),
                false,
                null,
                false,
                List.of());
    }

    private static RequestRow row(Verdict said) {
        return new RequestRow(
                new RequestId("REQ-20418"),
                1,
                1,
                RequestStatus.PENDING,
                "Read email of profiles",
                KELLER,
                KELLER,
                Affiliation.PARENT,
                "SG",
                List.of(PROFILES),
                Action.READ,
                new TreeSet<>(List.of("email")),
                new Purpose(PurposeType.OPERATIONS, "Backfill"),
                null,
                Severity.MEDIUM,
                false,
                Duration.ofHours(8),
                said.outcome(),
                0,
                0,
                List.of(),
                List.of(KELLER.id()),
                List.of(),
                null,
                AT,
                AT,
                null,
                null);
    }

    private static AccessRequest access(RequestRow row, Verdict said) {
        return new AccessRequest(
                row.id(),
                row.version(),
                row.revision(),
                row.status(),
                KELLER.id(),
                new SubjectRef(PersonKind.USER, KELLER.id()),
                List.of(),
                Affiliation.PARENT,
                List.of(AccessItem.of(PROFILES, Action.READ, "email")),
                row.purpose(),
                "Two days were lost.",
                null,
                new Locations("SG", "SG"),
                Severity.MEDIUM,
                new RequestedAccess(null, Duration.ofHours(8), null, false),
                said.policy(),
                said,
                List.of(),
                new Exposure(1, 1, new TreeSet<>()),
                null,
                "",
                AT,
                AT,
                0,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
