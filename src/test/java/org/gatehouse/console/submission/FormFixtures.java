package org.gatehouse.console.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RegionId;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// A form as somebody would fill it in, and what a policy could say of it.
final class FormFixtures {
    static final Instant NOW = Instant.parse("2026-11-24T13:36:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Words WORDS = Words.of(Messages.load(), CLOCK);
    static final Asset PROFILES = asset("userdata.core.profiles", "email", "phone", "birth_year");
    static final Asset EXPORTS = asset("bucket.exports");
    static final Slot STEWARD = new Slot("steward", Role.STEWARD, null, 1, new TreeSet<>());
    static final Slot SECURITY = new Slot("security", Role.STEWARD, "security", 1, new TreeSet<>());
    static final Slot LEAD = new Slot("lead", Role.LEAD_STEWARD, null, 1, new TreeSet<>());

    private FormFixtures() {}

    static Asset asset(String id, String... columns) {
        return new Asset(
                new AssetId(id),
                1,
                AssetKind.TABLE,
                "One row a user",
                DataClass.PROTECTED,
                new TreeSet<>(Set.of("contact")),
                new RegionId("us-va"),
                "US",
                "Harborline Cloud",
                List.of(columns).stream()
                        .map(column -> new Asset.Column(
                                column,
                                "varchar",
                                new TreeSet<>(column.startsWith("birth") ? Set.of() : Set.of("contact"))))
                        .toList(),
                152_000_000,
                152_000_000);
    }

    /// Everything answered: email and phone of the profiles, for eight hours.
    static SubmissionModel filled() {
        SubmissionModel model = new SubmissionModel("US");
        model.add(PROFILES);
        model.replace(model.items().getFirst().withColumn("email", true).withColumn("phone", true));
        model.purposeProperty().set(PurposeType.OPERATIONS);
        model.detailProperty().set("Fraud model backfill");
        model.justificationProperty().set("Two days of sign-up records lost their keys.");
        model.ticketProperty().set("FRD-881");
        return model;
    }

    static DraftKeeper drafts(RequestCalls calls, SubmissionModel model, Threads threads) {
        PersonId me = OwnFixtures.KELLER.id();
        return new DraftKeeper(calls, model, new FormWriter(model, CLOCK, me), me, WORDS, threads);
    }

    static Terms hashed() {
        return new Terms(
                List.of(AccessItem.of(PROFILES.id(), org.gatehouse.model.Action.READ, "email", "phone")
                        .withMasks(Map.of("email", Mask.HASH, "phone", Mask.HASH))),
                Duration.ofHours(2),
                new Limits(10_000L, null, null, new TreeSet<>(Set.of("US"))));
    }

    static Verdict verdict(Verdict.Outcome outcome, @Nullable Terms wouldPass, Slot... slots) {
        return new Verdict(
                new PolicyRef("US-PROTECTED", 14),
                outcome,
                List.of(),
                List.of(slots),
                new Verdict.Maximum(null, Limits.NONE, new TreeMap<>(), 0),
                wouldPass);
    }
}
