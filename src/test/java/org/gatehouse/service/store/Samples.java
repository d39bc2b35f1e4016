package org.gatehouse.service.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.AuthStrength;
import org.gatehouse.model.Choice;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Decision;
import org.gatehouse.model.DecisionId;
import org.gatehouse.model.Exposure;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Locations;
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
import org.gatehouse.model.Verdict;

/// Plain records for tests of the store and its benchmark.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    public static final PersonId REQUESTER = new PersonId("p-requester");
    public static final PolicyRef POLICY = new PolicyRef("US-PROTECTED", 14);
    public static final Slot STEWARD_SEAT = new Slot("steward", Role.STEWARD, null, 1, new TreeSet<>());
    public static final Slot SECURITY_SEAT = new Slot("security", Role.STEWARD, "security", 1, new TreeSet<>());
    public static final Slot LEAD_SEAT = new Slot("lead", Role.LEAD_STEWARD, null, 1, new TreeSet<>());

    private Samples() {}

    public static Person person(String id, Set<Role> roles, String... teams) {
        return new Person(
                new PersonId(id),
                1,
                PersonKind.USER,
                "Name of " + id,
                "",
                Affiliation.STEWARD,
                new TreeSet<>(roles),
                new TreeSet<>(List.of(teams)),
                "US",
                true,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static Asset asset(String id, String description) {
        return new Asset(
                new AssetId(id),
                1,
                AssetKind.TABLE,
                description,
                DataClass.PROTECTED,
                new TreeSet<>(),
                new RegionId("us-va"),
                "US",
                "host",
                List.of(),
                10,
                10);
    }

    public static AccessRequest request(long number) {
        return request(number, REQUESTER, NOW, Duration.ofHours(4), STEWARD_SEAT);
    }

    public static AccessRequest request(
            long number, PersonId requester, Instant createdAt, Duration toDecide, Slot... slots) {
        return draft(number, requester, createdAt, toDecide, slots).build();
    }

    /// A pending request that can still be given other parts; builds version 1.
    public static AccessRequestEdit draft(
            long number, PersonId requester, Instant createdAt, Duration toDecide, Slot... slots) {
        return unsaved(number, requester, createdAt, toDecide, List.copyOf(Arrays.asList(slots)))
                .edit();
    }

    /// A draft that its requester has not submitted; builds version 1.
    public static AccessRequestEdit blank(long number, PersonId requester, Instant savedAt) {
        String json = Stored.write(unsaved(number, requester, savedAt, Duration.ZERO, List.of()))
                .replace("\"revision\":1", "\"revision\":0")
                .replace("\"pending\"", "\"draft\"");
        return Stored.read(json, AccessRequest.class).edit();
    }

    private static AccessRequest unsaved(
            long number, PersonId requester, Instant createdAt, Duration toDecide, List<Slot> seats) {
        return new AccessRequest(
                new RequestId("REQ-" + number),
                0,
                1,
                RequestStatus.PENDING,
                requester,
                new SubjectRef(PersonKind.USER, requester),
                List.of(),
                Affiliation.COMPANY,
                List.of(AccessItem.of(new AssetId("userdata.core.profiles"), Action.READ, "email")),
                new Purpose(PurposeType.OPERATIONS, "Backfill"),
                "Needed for the backfill.",
                "FRD-" + number,
                new Locations("US", "US"),
                Severity.MEDIUM,
                new RequestedAccess(null, Duration.ofHours(8), null, false),
                POLICY,
                verdict(seats),
                seats,
                new Exposure(10, 10, new TreeSet<>()),
                null,
                "digest-" + number + "-1",
                createdAt,
                createdAt.plus(toDecide),
                0,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Verdict verdict(List<Slot> slots) {
        return new Verdict(
                POLICY,
                Verdict.Outcome.REQUIRE_APPROVAL,
                List.of(),
                slots,
                new Verdict.Maximum(null, Limits.NONE, new TreeMap<>(Map.of()), 0),
                null);
    }

    public static Decision approval(long number, AccessRequest request, PersonId by) {
        return decision(number, request, by, Choice.APPROVE);
    }

    public static Decision decision(long number, AccessRequest request, PersonId by, Choice choice) {
        return new Decision(
                new DecisionId("DEC-" + number),
                request.id(),
                request.revision(),
                by,
                null,
                null,
                choice,
                "A reason.",
                null,
                null,
                0,
                AuthStrength.TOKEN,
                request.digest(),
                null,
                null,
                NOW,
                null);
    }

    public static Grant grant(long number, RequestId request, PersonId subject, String... assets) {
        return new Grant(
                new GrantId("G-" + number),
                1,
                GrantStatus.SCHEDULED,
                request,
                new SubjectRef(PersonKind.USER, subject),
                List.of(),
                Arrays.stream(assets)
                        .map(asset -> AccessItem.of(new AssetId(asset), Action.READ))
                        .toList(),
                Limits.NONE,
                POLICY,
                List.of(),
                List.of(),
                false,
                0,
                NOW,
                null,
                NOW.plus(Duration.ofDays(1)),
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

    public static EntryDraft entry(EntryType type, String kind, String id) {
        return EntryDraft.of(type, EntryActor.SERVICE, new EntrySubject(kind, id, 1));
    }
}
