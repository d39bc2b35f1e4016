package org.gatehouse.console.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.contract.HistoryEntry;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.RequestContext;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Role;
import org.gatehouse.model.Severity;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;

/// Requests as the service would tell of them.
final class RequestFixtures {
    static final Instant NOW = Instant.parse("2026-11-24T13:36:00Z");
    static final PolicyRef POLICY = new PolicyRef("US-PROTECTED", 14);
    static final AssetId PROFILES = new AssetId("userdata.core.profiles");
    static final PersonRef KELLER = new PersonRef(
            new PersonId("p-jkeller"),
            "Jonas Keller",
            "Data engineer",
            PersonKind.USER,
            Affiliation.PARENT,
            "SG",
            "fraud-models");
    static final Slot STEWARD = new Slot("steward", Role.STEWARD, null, 1, new TreeSet<>());
    static final Slot SECURITY = new Slot("security", Role.STEWARD, "security", 1, new TreeSet<>());

    private RequestFixtures() {}

    static Me steward() {
        Person person = new Person(
                new PersonId("p-ralvarez"),
                1,
                PersonKind.USER,
                "Rosa Alvarez",
                "Data steward",
                Affiliation.STEWARD,
                new TreeSet<>(Set.of(Role.REQUESTER, Role.STEWARD)),
                new TreeSet<>(Set.of("privacy")),
                "US",
                true,
                true,
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new Me(person, Right.of(person), List.of(), true, "test");
    }

    static Person colleague() {
        return new Person(
                new PersonId("p-mlind"),
                1,
                PersonKind.USER,
                "Mara Lind",
                "Data steward",
                Affiliation.STEWARD,
                new TreeSet<>(Set.of(Role.REQUESTER, Role.STEWARD)),
                new TreeSet<>(Set.of("security")),
                "US",
                true,
                true,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    static AccessItem item() {
        return AccessItem.of(PROFILES, Action.READ, "email", "phone");
    }

    /// With a name and a title of 200 characters.
    static RequestRow longRow() {
        RequestRow row = row(0);
        String words = "Rosalind Featherstonehaugh-Cholmondeley of the second team "
                .repeat(4)
                .substring(0, 200);
        PersonRef subject = new PersonRef(
                KELLER.id(),
                words,
                words,
                PersonKind.USER,
                Affiliation.PARENT,
                "SG",
                "fraud-models-and-everything-else-that-nobody-wants");
        return new RequestRow(
                row.id(),
                row.version(),
                row.revision(),
                row.status(),
                words,
                subject,
                subject,
                row.affiliation(),
                row.physicalCountry(),
                row.assets(),
                row.action(),
                row.columns(),
                new Purpose(PurposeType.OPERATIONS, words),
                row.ticket(),
                row.severity(),
                row.emergency(),
                row.maxDuration(),
                row.outcome(),
                row.needed(),
                row.filled(),
                row.openSlots(),
                row.parties(),
                row.decidedBy(),
                row.claim(),
                row.createdAt(),
                row.decideBy(),
                row.resolvedAt(),
                row.grant());
    }

    static RequestRow row(int number) {
        return row(number, 1, RequestStatus.PENDING, NOW.plus(Duration.ofMinutes(24L + number)));
    }

    static RequestRow row(int number, long version, RequestStatus status, Instant decideBy) {
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
                List.of(PROFILES),
                Action.READ,
                new TreeSet<>(Set.of("email", "phone")),
                new Purpose(PurposeType.OPERATIONS, "Fraud model backfill"),
                "FRD-881",
                Severity.MEDIUM,
                false,
                Duration.ofHours(8),
                Verdict.Outcome.NARROW,
                2,
                1,
                List.of(STEWARD),
                List.of(KELLER.id()),
                List.of(),
                null,
                NOW.minus(Duration.ofMinutes(34)),
                decideBy,
                status.isFinal() ? NOW : null,
                null);
    }

    /// A line that differs from another in what decides who may do what about it.
    static RequestRow changed(
            RequestRow row,
            RequestStatus status,
            Verdict.Outcome outcome,
            List<Slot> openSlots,
            List<PersonId> parties,
            List<PersonId> decidedBy) {
        return new RequestRow(
                row.id(),
                row.version(),
                row.revision(),
                status,
                row.title(),
                row.requester(),
                row.subject(),
                row.affiliation(),
                row.physicalCountry(),
                row.assets(),
                row.action(),
                row.columns(),
                row.purpose(),
                row.ticket(),
                row.severity(),
                row.emergency(),
                row.maxDuration(),
                outcome,
                row.needed(),
                row.filled(),
                openSlots,
                parties,
                decidedBy,
                row.claim(),
                row.createdAt(),
                row.decideBy(),
                row.resolvedAt(),
                row.grant());
    }

    static Verdict verdict() {
        return new Verdict(
                POLICY,
                Verdict.Outcome.NARROW,
                List.of(
                        new Verdict.RuleOutcome(
                                "parent-approvals",
                                Verdict.Effect.REQUIRE,
                                "Parent-affiliated requester on protected data: 2 approvals, one from Security",
                                "us-protected.yaml:90:5",
                                List.of(0),
                                false),
                        new Verdict.RuleOutcome(
                                "parent-masked",
                                Verdict.Effect.LIMIT,
                                "Raw contact columns leave the US: deny unless narrowed",
                                "us-protected.yaml:97:5",
                                List.of(0),
                                true)),
                List.of(STEWARD, SECURITY),
                new Verdict.Maximum(Duration.ofHours(8), Limits.NONE, new TreeMap<>(), 1),
                new Terms(
                        List.of(item().withMasks(Map.of("email", Mask.HASH, "phone", Mask.HASH))),
                        Duration.ofHours(2),
                        Limits.NONE));
    }

    static AccessRequest request(RequestRow row) {
        return new AccessRequest(
                row.id(),
                row.version(),
                row.revision(),
                row.status(),
                KELLER.id(),
                new SubjectRef(PersonKind.USER, KELLER.id()),
                List.of(),
                Affiliation.PARENT,
                List.of(item()),
                row.purpose(),
                "Two days of sign-up records lost their hashed contact keys. Need raw values once to recompute.",
                "FRD-881",
                new Locations("SG", "SG"),
                Severity.MEDIUM,
                new RequestedAccess(Instant.parse("2026-11-24T14:00:00Z"), Duration.ofHours(8), null, false),
                POLICY,
                verdict(),
                List.of(STEWARD, SECURITY),
                new Exposure(152_000_000, 152_000_000, new TreeSet<>(Set.of("userdata.core.profiles.email"))),
                null,
                "0".repeat(64),
                row.createdAt(),
                row.decideBy(),
                0,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    static RequestView view(RequestRow row) {
        return view(row, request(row));
    }

    static RequestView view(RequestRow row, AccessRequest request) {
        return new RequestView(
                request,
                row,
                List.of(new Asset(
                        PROFILES,
                        1,
                        AssetKind.TABLE,
                        "One row a user",
                        DataClass.PROTECTED,
                        new TreeSet<>(Set.of("contact")),
                        new RegionId("us-va"),
                        "US",
                        "Harborline Cloud",
                        List.of(
                                new Asset.Column("email", "varchar", new TreeSet<>(Set.of("contact"))),
                                new Asset.Column("phone", "varchar", new TreeSet<>(Set.of("contact")))),
                        152_000_000,
                        152_000_000)),
                List.of(KELLER),
                List.of(),
                List.of(),
                List.of(
                        history(184_190, EntryType.REQUEST_SUBMITTED, "submitted", null, 34),
                        history(
                                184_198,
                                EntryType.REQUEST_DECIDED,
                                "approved, seat security",
                                "Narrow to hashed.",
                                26)),
                null,
                new RequestContext(
                        90,
                        new RequestContext.RequesterRecord(
                                6, 4, 1, 0, 1, List.of(0, 1, 0, 0, 2, 0, 1, 0, 0, 1, 0, 0, 1)),
                        new RequestContext.SameData(3, 2, NOW.plus(Duration.ofHours(2))),
                        List.of(),
                        List.of(
                                new RequestContext.Similar(
                                        new RequestId("REQ-19877"),
                                        RequestStatus.APPROVED,
                                        "narrowed, approved 2 of 2"),
                                new RequestContext.Similar(
                                        new RequestId("REQ-19102"), RequestStatus.DENIED, "denied: raw contact data"))),
                true,
                null,
                true,
                List.of());
    }

    private static HistoryEntry history(
            long index, EntryType type, String words, @org.jspecify.annotations.Nullable String text, int minutesAgo) {
        return new HistoryEntry(
                index, NOW.minus(Duration.ofMinutes(minutesAgo)), type, KELLER, words, text, "ab".repeat(32));
    }
}
