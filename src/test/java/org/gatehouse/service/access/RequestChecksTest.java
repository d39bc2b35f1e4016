package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.PROFILES;
import static org.gatehouse.service.access.RequestBench.REPORTS;
import static org.gatehouse.service.access.RequestBench.ask;
import static org.gatehouse.service.access.RequestBench.emailAndPhone;
import static org.gatehouse.service.access.RequestBench.id;
import static org.gatehouse.service.access.RequestsTest.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Mask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestChecksTest {
    private final RequestBench bench = new RequestBench();
    private final Instant now = bench.clock.instant();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> faults(Ask ask) {
        List<String> pointers = new ArrayList<>();
        refused(
                ErrorCode.INVALID,
                () -> bench.requests.submit(bench.caller("jonas"), ask),
                refusal -> refusal.errors().stream().map(FieldError::pointer).forEach(pointers::add));
        return pointers;
    }

    private static Ask asking(RequestedAccess access, @Nullable SubjectRef subject, List<PersonId> chain) {
        return asking(List.of(emailAndPhone()), access, subject, chain, null);
    }

    private static Ask asking(
            List<AccessItem> items,
            RequestedAccess access,
            @Nullable SubjectRef subject,
            List<PersonId> chain,
            @Nullable GrantId extendsGrant) {
        return new Ask(
                items,
                new Purpose(PurposeType.OPERATIONS, "Backfill"),
                "Needed.",
                null,
                new Locations("US", "US"),
                Severity.LOW,
                access,
                subject,
                chain,
                extendsGrant,
                null);
    }

    private static RequestedAccess hours(int hours) {
        return new RequestedAccess(null, Duration.ofHours(hours), null, false);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Ask wrong = new Ask(
                List.of(
                        AccessItem.of(new AssetId("no.such.table"), Action.READ),
                        AccessItem.of(PROFILES, Action.READ, "email", "shoe_size")
                                .withMasks(Map.of("phone", Mask.HASH))
                                .withRowFilter("country = 'US"),
                        AccessItem.of(PROFILES, Action.READ)),
                new Purpose(PurposeType.OTHER, " "),
                "x".repeat(4_001),
                "",
                new Locations("USA", "us"),
                Severity.LOW,
                new RequestedAccess(
                        now.minus(Duration.ofHours(1)), Duration.ofDays(91), now.minus(Duration.ofHours(2)), false),
                new SubjectRef(PersonKind.USER, new PersonId("p-nobody")),
                List.of(id("ana"), id("ana")),
                new GrantId("G-9"),
                null);

        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "/items/0/asset",
                        "/items/1/columns",
                        "/items/1/masks/phone",
                        "/items/1/row_filter",
                        "/items/2",
                        "/requested_access/max_duration",
                        "/requested_access/start",
                        "/requested_access/until",
                        "/requested_access/until",
                        "/requested_locations/office_country",
                        "/requested_locations/physical_country",
                        "/subject/id",
                        "/actor_chain/1",
                        "/extends_grant",
                        "/purpose/detail",
                        "/business_justification",
                        "/ticket");
    }

    @Test
    void itemsAreOneToFifty() {
        assertThat(faults(ask())).containsExactly("/items");
        List<AccessItem> many = Collections.nCopies(51, AccessItem.of(REPORTS, Action.READ));
        assertThat(faults(ask(many.toArray(AccessItem[]::new)))).contains("/items");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a = 1; drop table x",
                "a = 1 -- all",
                "a = 1 /* all */",
                "a = 'open",
                "a = \"open",
                "(a = 1",
                "a = 1) or (b = 2",
                "a = 1\nor b = 2"
            })
    void rowFiltersThatCouldEscapeArePointedOut(String filter) {
        assertThat(faults(ask(emailAndPhone().withRowFilter(filter)))).containsExactly("/items/0/row_filter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country = 'US'", "(a = 1) and (b in (2, 3))", "name = 'O''Neil; -- (no'", "a > -1"})
    void ordinaryRowFiltersPass(String filter) {
        assertThat(bench.requests
                        .submit(bench.caller("jonas"), ask(emailAndPhone().withRowFilter(filter)))
                        .items()
                        .getFirst()
                        .rowFilter())
                .isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource({"-400, '', /requested_access/start", "'', 0, /requested_access/until", "60, 60, /requested_access/until"
    })
    void timesLieAhead(String start, String until, String pointer) {
        RequestedAccess access = new RequestedAccess(seconds(start), Duration.ofHours(1), seconds(until), false);

        assertThat(faults(asking(access, null, List.of()))).containsExactly(pointer);
    }

    private @Nullable Instant seconds(String offset) {
        return offset.isEmpty() ? null : now.plusSeconds(Long.parseLong(offset));
    }

    @Test
    void aStartThatPassedWhileTheFormWasFilledInIsNoFault() {
        RequestedAccess access = new RequestedAccess(now.minusSeconds(90), Duration.ofHours(1), null, false);

        assertThat(bench.requests
                        .submit(bench.caller("jonas"), asking(access, null, List.of()))
                        .revision())
                .isEqualTo(1);
    }

    @Test
    void nothingIsAskedForSomebodyLockedOrOfAnotherKind() {
        bench.lock(id("bo"));

        assertThat(faults(asking(hours(1), new SubjectRef(PersonKind.SERVICE, id("bo")), List.of(id("bo")))))
                .containsExactlyInAnyOrder("/subject/id", "/subject/type", "/actor_chain/0");
    }

    @Test
    void durationsAreMoreThanNothing() {
        assertThat(faults(asking(hours(0), null, List.of()))).containsExactly("/requested_access/max_duration");
    }

    @Test
    void anExtensionContinuesALiveGrantOfOnesOwnOnTheSameAssets() {
        bench.policy.now().outcome = Verdict.Outcome.AUTO_APPROVE;
        AccessRequest first = bench.submitted();
        GrantId grant = first.grant();
        bench.policy.now().outcome = Verdict.Outcome.REQUIRE_APPROVAL;

        Ask other = asking(List.of(AccessItem.of(REPORTS, Action.READ)), hours(1), null, List.of(), grant);
        assertThat(faults(other)).containsExactly("/items");
        Ask same = asking(List.of(emailAndPhone()), hours(1), null, List.of(), grant);
        refused(ErrorCode.INVALID, () -> bench.requests.submit(bench.caller("ana"), same));
        assertThat(bench.requests.submit(bench.caller("jonas"), same).extendsGrant())
                .isEqualTo(grant);
        bench.decide("ana", first, org.gatehouse.model.Choice.DENY);
        assertThat(bench.requests.submit(bench.caller("jonas"), same).extendsGrant())
                .as("a suspended grant is still live")
                .isEqualTo(grant);
    }

    @Test
    void aPreviewDoesWithoutTextsButNotWithoutItems() {
        Ask untold = new Ask(
                List.of(emailAndPhone()),
                new Purpose(PurposeType.OTHER, ""),
                "",
                null,
                new Locations("US", "US"),
                Severity.LOW,
                hours(1),
                null,
                List.of(),
                null,
                null);

        assertThat(bench.requests.preview(bench.caller("jonas"), untold).outcome())
                .isEqualTo(Verdict.Outcome.REQUIRE_APPROVAL);
        refused(ErrorCode.INVALID, () -> bench.requests.preview(bench.caller("jonas"), ask()));
    }
}
