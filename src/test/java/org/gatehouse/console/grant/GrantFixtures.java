package org.gatehouse.console.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.Right;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.GrantStatus;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// Grants as the service would tell of them.
final class GrantFixtures {
    static final Instant NOW = ScreenBench.NOW;
    static final AssetId PROFILES = new AssetId("userdata.core.profiles");
    static final PersonRef KELLER = person("p-jkeller", "Jonas Keller", Affiliation.PARENT);

    private GrantFixtures() {}

    static PersonRef person(String id, String name, Affiliation affiliation) {
        return new PersonRef(new PersonId(id), name, "Data engineer", PersonKind.USER, affiliation, "SG", "models");
    }

    static Me me(Role... roles) {
        Person person = new Person(
                new PersonId("p-ralvarez"),
                1,
                PersonKind.USER,
                "Rosa Alvarez",
                "Data steward",
                Affiliation.STEWARD,
                new TreeSet<>(Set.of(roles)),
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

    /// Active for two of its eight hours.
    static GrantRow active(int number) {
        return row(number, 1, GrantStatus.ACTIVE);
    }

    static GrantRow row(int number, long version, GrantStatus status) {
        boolean begun = status != GrantStatus.SCHEDULED;
        Instant begins = NOW.minus(Duration.ofHours(2));
        return row(
                number,
                version,
                status,
                begun ? begins : null,
                begun ? begins.plus(Duration.ofHours(8)) : null,
                "Read email and phone of profiles",
                KELLER);
    }

    static GrantRow row(
            int number,
            long version,
            GrantStatus status,
            @Nullable Instant begins,
            @Nullable Instant ends,
            String title,
            PersonRef subject) {
        Grant grant = new Grant(
                new GrantId("G-" + number),
                version,
                status,
                new RequestId("REQ-" + number),
                new SubjectRef(PersonKind.USER, subject.id()),
                List.of(),
                List.of(AccessItem.of(PROFILES, Action.READ, "email", "phone")),
                new Limits(1_000L, null, null, null),
                new PolicyRef("US-PROTECTED", 14),
                List.of(),
                List.of(new Slot("steward", Role.STEWARD, null, 2, new TreeSet<>())),
                false,
                1,
                NOW.minus(Duration.ofHours(3)).plusSeconds(number),
                null,
                NOW.plus(Duration.ofDays(1)),
                Duration.ofHours(8),
                null,
                begins,
                ends,
                List.of(new Grant.GateAcknowledgement(new PersonId("p-trino"), 1, begins)),
                Grant.Use.NONE,
                null,
                List.of(),
                null,
                null);
        return new GrantRow(grant, title, subject, subject, Affiliation.PARENT, DataClass.PROTECTED, List.of(PROFILES));
    }

    /// The same grant in a later state.
    static Grant becomes(GrantRow row, GrantStatus next) {
        return row.grant().edit().status(next).build();
    }
}
