package org.gatehouse.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Locations;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Role;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;

/// One request as a service would tell it.
final class SampleRequests {
    private static final RequestId ID = new RequestId("REQ-20418");
    private static final PersonId REQUESTER = new PersonId("p-mara-lind");
    private static final PersonId STEWARD = new PersonId("p-jon-abara");
    private static final AssetId PROFILES = new AssetId("userdata.core.profiles");
    private static final Instant ASKED = Instant.parse("2026-11-24T14:00:00Z");
    private static final Purpose SUPPORT = new Purpose(PurposeType.SUPPORT, "Customer contact");
    private static final Slot STEWARDS = new Slot("stewards", Role.STEWARD, null, 2, new TreeSet<>());
    private static final PolicyRef POLICY = new PolicyRef("US-PROTECTED", 3);

    private SampleRequests() {}

    static Ask ask() {
        return new Ask(
                List.of(AccessItem.of(PROFILES, Action.READ, "email")),
                SUPPORT,
                "Customer wrote in.",
                "SUP-881",
                new Locations("US", "US"),
                Severity.MEDIUM,
                new RequestedAccess(null, Duration.ofHours(2), null, false),
                null,
                List.of(),
                null,
                null);
    }

    static RequestRow row() {
        return new RequestRow(
                ID,
                1,
                1,
                RequestStatus.PENDING,
                "Read email of profiles",
                person(REQUESTER, "Mara Lind", Affiliation.COMPANY),
                person(REQUESTER, "Mara Lind", Affiliation.COMPANY),
                Affiliation.COMPANY,
                "US",
                List.of(PROFILES),
                Action.READ,
                new TreeSet<>(List.of("email")),
                SUPPORT,
                "SUP-881",
                Severity.MEDIUM,
                false,
                Duration.ofHours(2),
                Verdict.Outcome.REQUIRE_APPROVAL,
                2,
                0,
                List.of(STEWARDS),
                List.of(REQUESTER),
                List.of(),
                null,
                ASKED,
                ASKED.plus(Duration.ofHours(4)),
                null,
                null);
    }

    static RequestView view() {
        return new RequestView(
                request(),
                row(),
                List.of(),
                List.of(
                        person(REQUESTER, "Mara Lind", Affiliation.COMPANY),
                        person(STEWARD, "Jon Abara", Affiliation.STEWARD)),
                List.of(),
                List.of(),
                List.of(),
                null,
                new RequestContext(
                        90,
                        new RequestContext.RequesterRecord(1, 0, 0, 1, 0, List.of(1)),
                        new RequestContext.SameData(0, 0, null),
                        List.of(),
                        List.of()),
                false,
                "you ask for it",
                false,
                List.of());
    }

    private static AccessRequest request() {
        Ask ask = ask();
        return new AccessRequest(
                ID,
                1,
                1,
                RequestStatus.MORE_INFO,
                REQUESTER,
                new SubjectRef(PersonKind.USER, REQUESTER),
                List.of(),
                Affiliation.COMPANY,
                ask.items(),
                ask.purpose(),
                ask.businessJustification(),
                ask.ticket(),
                ask.requestedLocations(),
                ask.severity(),
                ask.requestedAccess(),
                POLICY,
                verdict(),
                List.of(STEWARDS),
                new Exposure(1_000, 900, new TreeSet<>()),
                null,
                "00",
                ASKED,
                ASKED.plus(Duration.ofHours(4)),
                0,
                null,
                List.of(new Question(1, STEWARD, ASKED, "Which customer?", null, null)),
                null,
                null,
                null,
                null,
                null);
    }

    private static Verdict verdict() {
        return new Verdict(
                POLICY,
                Verdict.Outcome.REQUIRE_APPROVAL,
                List.of(new Verdict.RuleOutcome(
                        "two-stewards",
                        Verdict.Effect.REQUIRE,
                        "Two stewards must agree.",
                        "policy.yaml:4:3",
                        List.of(0),
                        false)),
                List.of(STEWARDS),
                new Verdict.Maximum(null, Limits.NONE, new TreeMap<>(), 0),
                null);
    }

    private static PersonRef person(PersonId id, String name, Affiliation affiliation) {
        return new PersonRef(id, name, "Engineer", PersonKind.USER, affiliation, "US", "");
    }
}
