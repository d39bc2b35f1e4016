package org.gatehouse.console.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// Whatever a draft says, opened in the form and read out of it again it says the same, wherever it was
/// written.
class DraftRoundTripTest {
    @Property(tries = 300)
    void whatIsOpenedIsReadAsItWasSaved(@ForAll("drafts") Ask draft) {
        SubmissionModel model = FormFixtures.filled();
        RequestView view = OwnFixtures.view(
                OwnFixtures.row(1, 1, RequestStatus.DRAFT), draft, FormFixtures.PROFILES, FormFixtures.EXPORTS);
        assertThat(FormWriter.canShow(view)).isTrue();

        new FormWriter(model, FormFixtures.CLOCK, OwnFixtures.KELLER.id()).write(view);

        FormReader.Reading reading = new FormReader(FormFixtures.WORDS, FormFixtures.CLOCK).readDraft(model.answers());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.ask()).isEqualTo(draft);
    }

    @Provide
    Arbitrary<Ask> drafts() {
        return Combinators.combine(items(), words(), access(), subject(), further(), Arbitraries.of(Severity.values()))
                .as((items, words, access, subject, further, severity) -> new Ask(
                        items,
                        new Purpose(words.purpose(), words.detail()),
                        words.why(),
                        words.ticket(),
                        new Locations("SG", "US"),
                        severity,
                        access,
                        subject,
                        further.actorChain(),
                        further.extendsGrant(),
                        further.supersedes()));
    }

    private record Told(
            PurposeType purpose,
            String detail,
            String why,
            @Nullable String ticket) {}

    private static Arbitrary<Told> words() {
        Arbitrary<String> text = Arbitraries.of("", "Backfill", "Zwei Tage – 客户 fehlen.\nMehr dazu im Ticket");
        return Combinators.combine(
                        Arbitraries.of(PurposeType.values()),
                        text,
                        text,
                        Arbitraries.of("FRD-881").injectNull(0.5))
                .as(Told::new);
    }

    private static Arbitrary<List<AccessItem>> items() {
        AccessItem some = AccessItem.of(FormFixtures.PROFILES.id(), Action.READ, "email", "phone");
        Arbitrary<AccessItem> first = Arbitraries.of(
                some,
                some.withMasks(Map.of("email", Mask.HASH)).withRowFilter("country = 'US'"),
                some.withColumns(new TreeSet<>()).withMasks(Map.of("phone", Mask.NULL)),
                AccessItem.of(FormFixtures.PROFILES.id(), Action.EXPORT));
        Arbitrary<List<AccessItem>> rest =
                Arbitraries.of(List.of(), List.of(AccessItem.of(FormFixtures.EXPORTS.id(), Action.WRITE)));
        return Combinators.combine(first, rest).as((one, more) -> {
            List<AccessItem> all = new ArrayList<>(List.of(one));
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    private static Arbitrary<RequestedAccess> access() {
        Arbitrary<@Nullable Instant> start = Arbitraries.longs()
                .between(0, 60L * 24 * 400)
                .map(minutes -> FormFixtures.NOW.plus(Duration.ofMinutes(minutes)))
                .injectNull(0.4);
        Arbitrary<@Nullable Instant> until =
                Arbitraries.of(Instant.parse("2028-01-01T00:00:17Z")).injectNull(0.5);
        return Combinators.combine(
                        start, Arbitraries.longs().between(1, 60L * 24 * 90), until, Arbitraries.of(true, false))
                .as((from, minutes, latest, emergency) ->
                        new RequestedAccess(from, Duration.ofMinutes(minutes), latest, emergency));
    }

    private static Arbitrary<@Nullable SubjectRef> subject() {
        return Arbitraries.of(
                        new SubjectRef(PersonKind.SERVICE, new PersonId("p-rec-train")),
                        new SubjectRef(PersonKind.USER, new PersonId("p-mlind")))
                .injectNull(0.4);
    }

    private static Arbitrary<Further> further() {
        return Arbitraries.of(
                Further.NONE,
                new Further(null, List.of(new PersonId("p-etl")), new GrantId("G-8085"), new RequestId("REQ-20017")));
    }
}
