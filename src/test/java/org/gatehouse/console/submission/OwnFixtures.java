package org.gatehouse.console.submission;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Severity;
import org.gatehouse.model.SubjectRef;
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

    /// A request in full that says just this, on assets of the register as it is told here.
    static RequestView view(RequestRow row, Ask ask, Asset... register) {
        SubjectRef me = new SubjectRef(PersonKind.USER, KELLER.id());
        Verdict verdict = FormFixtures.verdict(Verdict.Outcome.REQUIRE_APPROVAL, null);
        AccessRequest request = new AccessRequest(
                row.id(),
                row.version(),
                row.revision(),
                row.status(),
                KELLER.id(),
                ask.subject() == null ? me : ask.subject(),
                ask.actorChain(),
                Affiliation.PARENT,
                ask.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                ask.requestedAccess(),
                verdict.policy(),
                verdict,
                List.of(),
                new Exposure(1, 1, new TreeSet<>()),
                null,
                "",
                row.createdAt(),
                row.decideBy(),
                0,
                null,
                List.of(),
                ask.extendsGrant(),
                ask.supersedes(),
                null,
                null,
                null);
        return new RequestView(
                request,
                row,
                List.of(register),
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
}
