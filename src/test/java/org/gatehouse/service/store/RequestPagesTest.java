package org.gatehouse.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Question;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.RequestFilter;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestPagesTest extends StoreTest {
    private static final Set<RequestStatus> WAITING = EnumSet.of(RequestStatus.PENDING, RequestStatus.MORE_INFO);
    private static final Comparator<AccessRequest> BY_NUMBER = Comparator.comparingLong(r -> Ids.number(r.id()));
    private static final Comparator<AccessRequest> BY_DUE =
            Comparator.comparing(AccessRequest::decideBy).thenComparing(BY_NUMBER);
    private static final Comparator<AccessRequest> BY_CHANGE = Comparator.comparing(RequestTimes::lastChange)
            .thenComparing(BY_NUMBER)
            .reversed();

    private static RequestFilter statuses(Set<RequestStatus> statuses, boolean newestFirst) {
        return new RequestFilter(statuses, null, null, null, null, null, null, newestFirst);
    }

    @Test
    void everyFilterGivesJustWhatItSaysInOrder() {
        List<AccessRequest> all = seed(120);
        PersonId party = new PersonId("p-user-1");
        AssetId asset = new AssetId("userdata.core.t1");
        Instant due = Samples.NOW.plus(Duration.ofHours(3));
        for (boolean newest : new boolean[] {false, true}) {
            check(all, statuses(Set.of(), newest), r -> true);
            for (Set<RequestStatus> some : List.of(
                    WAITING,
                    Set.of(RequestStatus.PENDING),
                    Set.of(RequestStatus.DENIED, RequestStatus.APPROVED),
                    Set.of(RequestStatus.DENIED, RequestStatus.PENDING),
                    Stage.FINAL.statuses())) {
                check(all, statuses(some, newest), r -> some.contains(r.status()));
                check(
                        all,
                        new RequestFilter(some, Affiliation.PARENT, null, null, null, null, null, newest),
                        r -> some.contains(r.status()) && r.affiliation() == Affiliation.PARENT);
            }
            check(all, new RequestFilter(Set.of(), null, party, null, null, null, null, newest), r -> r.isParty(party));
            check(all, new RequestFilter(Set.of(), null, null, asset, null, null, null, newest), on(asset));
            check(
                    all,
                    new RequestFilter(WAITING, null, party, asset, due, null, "frd", newest),
                    on(asset)
                            .and(r -> WAITING.contains(r.status())
                                    && r.isParty(party)
                                    && r.decideBy().isBefore(due)));
        }
    }

    @Test
    void whatWasNotSubmittedIsFoundByItsDrafterAlone() {
        PersonId drafter = new PersonId("p-user-1");
        List<AccessRequest> all = new ArrayList<>(seed(40));
        write(writing -> {
            for (int i = 41; i <= 60; i++) {
                AccessRequest draft = unsubmitted(i);
                writing.save(draft);
                all.add(draft);
            }
        });
        Predicate<AccessRequest> visible = r -> r.submitted() || r.requester().equals(drafter);
        Predicate<AccessRequest> own =
                r -> r.submitted() ? r.isParty(drafter) : r.requester().equals(drafter);
        for (boolean newest : new boolean[] {false, true}) {
            check(all, statuses(Set.of(), newest), AccessRequest::submitted);
            check(all, drafts(Set.of(), null, drafter, newest), visible);
            check(all, drafts(Set.of(), drafter, drafter, newest), own);
            for (Set<RequestStatus> some : List.of(
                    Set.of(RequestStatus.DRAFT),
                    Set.of(RequestStatus.DRAFT, RequestStatus.PENDING),
                    Set.of(RequestStatus.CANCELLED))) {
                check(all, drafts(some, null, drafter, newest), visible.and(r -> some.contains(r.status())));
                check(all, drafts(some, drafter, drafter, newest), own.and(r -> some.contains(r.status())));
            }
        }
        RequestFilter another = drafts(Set.of(RequestStatus.DRAFT), new PersonId("p-user-2"), drafter, true);
        assertThat(toTheEnd(another, 7)).isEmpty();
        assertValue(reading -> reading.countRequests(another)).isEqualTo(0);
    }

    private static RequestFilter drafts(
            Set<RequestStatus> statuses, @Nullable PersonId party, PersonId drafter, boolean newestFirst) {
        return new RequestFilter(statuses, null, party, null, null, null, null, newestFirst, drafter);
    }

    /// Everybody is in it, whoever asks; some are discarded.
    private static AccessRequest unsubmitted(int number) {
        Instant saved = Samples.NOW.plus(Duration.ofMinutes(number % 7));
        AccessRequestEdit draft = Samples.blank(number, new PersonId("p-user-" + number % 3), saved)
                .subject(new SubjectRef(PersonKind.USER, new PersonId("p-user-2")))
                .actorChain(List.of(new PersonId("p-user-1")));
        if (number % 4 == 0) {
            draft.status(RequestStatus.CANCELLED)
                    .resolution(new Resolution(saved, new PersonId("p-user-1"), "Discarded."));
        }
        return draft.build();
    }

    private static Predicate<AccessRequest> on(AssetId asset) {
        return request -> request.items().stream().anyMatch(item -> item.asset().equals(asset));
    }

    private void check(List<AccessRequest> all, RequestFilter filter, Predicate<AccessRequest> wanted) {
        List<AccessRequest> expected = all.stream()
                .filter(wanted)
                .sorted(filter.newestFirst() ? BY_CHANGE : BY_DUE)
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(toTheEnd(filter, 7)).isEqualTo(expected);
        assertValue(reading -> reading.countRequests(filter)).isEqualTo(expected.size());
    }

    private List<AccessRequest> toTheEnd(RequestFilter filter, int limit) {
        List<AccessRequest> found = new ArrayList<>();
        String after = null;
        do {
            PageSpec page = new PageSpec(limit, after);
            Slice<AccessRequest> slice = read(reading -> reading.requests(filter, page));
            assertThat(slice.items()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return found;
    }

    private List<AccessRequest> seed(int count) {
        Random random = new Random(7);
        List<AccessRequest> all = new ArrayList<>();
        write(writing -> {
            for (int i = 1; i <= count; i++) {
                AccessRequest request = random(i, random);
                writing.save(request);
                all.add(request);
            }
        });
        return all;
    }

    /// Few different times, so that ties are common.
    private static AccessRequest random(int number, Random random) {
        Instant created = Samples.NOW.plus(Duration.ofMinutes(random.nextInt(20)));
        PersonId requester = new PersonId("p-user-" + random.nextInt(3));
        var edit = Samples.draft(number, requester, created, Duration.ofHours(1 + random.nextInt(5)))
                .affiliation(random.nextBoolean() ? Affiliation.PARENT : Affiliation.COMPANY)
                .subject(new SubjectRef(PersonKind.USER, new PersonId("p-user-" + random.nextInt(4))))
                .actorChain(random.nextBoolean() ? List.of() : List.of(new PersonId("p-user-9")))
                .items(List.of(
                        AccessItem.of(new AssetId("userdata.core.t" + random.nextInt(3)), Action.READ),
                        AccessItem.of(new AssetId("userdata.core.t" + random.nextInt(3)), Action.EXPORT)));
        switch (random.nextInt(4)) {
            case 0 ->
                edit.status(RequestStatus.MORE_INFO)
                        .questions(List.of(new Question(
                                1, requester, created.plusSeconds(random.nextInt(9)), "Which rows?", null, null)));
            case 1 ->
                edit.status(RequestStatus.DENIED)
                        .resolution(new Resolution(created.plusSeconds(random.nextInt(9)), requester, "No."));
            case 2 ->
                edit.status(RequestStatus.APPROVED)
                        .resolution(new Resolution(created.plusSeconds(random.nextInt(9)), requester, "Yes."));
            default -> edit.reminders(0);
        }
        return edit.build();
    }

    @Test
    void nothingIsLostOrDoubledWhenRequestsComeInBetween() {
        List<AccessRequest> before = seed(60);
        List<AccessRequest> seen = new ArrayList<>();
        RequestFilter filter = statuses(Set.of(), false);
        String after = null;
        int number = 1_000;
        do {
            PageSpec page = new PageSpec(7, after);
            Slice<AccessRequest> slice = read(reading -> reading.requests(filter, page));
            seen.addAll(slice.items());
            after = slice.next();
            int fresh = number++;
            write(writing -> writing.save(random(fresh, new Random(fresh))));
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(before).isSortedAccordingTo(BY_DUE);
    }

    @Test
    void placesNotMadeHereAreRefused() {
        seed(20);
        RequestFilter byDue = statuses(Set.of(), false);
        RequestFilter byChange = statuses(Set.of(), true);
        String next = String.valueOf(
                read(reading -> reading.requests(byDue, PageSpec.first(5))).next());

        refused(byDue, new PageSpec(5, "nonsense"));
        refused(byDue, new PageSpec(5, ""));
        refused(byDue, new PageSpec(5, "%%%"));
        refused(byChange, new PageSpec(5, next));
        char flipped = next.charAt(12) == 'A' ? 'B' : 'A';
        refused(byDue, new PageSpec(5, next.substring(0, 12) + flipped + next.substring(13)));
        refused(byDue, PageSpec.first(0));
        refused(byDue, PageSpec.first(201));
    }

    private void refused(RequestFilter filter, PageSpec page) {
        assertThatThrownBy(() -> read(reading -> reading.requests(filter, page)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsAreFoundWhereverTheyAreAndAllMustBe() {
        AccessRequest request = Samples.request(41);
        AccessRequest other = Samples.draft(
                        42, new PersonId("p-other"), Samples.NOW, Duration.ofHours(1), Samples.STEWARD_SEAT)
                .ticket("100%_DONE!")
                .build();
        write(writing -> {
            writing.save(Samples.person("p-requester", Set.of()));
            writing.save(request);
            writing.save(other);
        });

        assertThat(found("req-41")).containsExactly(request);
        assertThat(found("NAME of p-REQ")).containsExactly(request);
        assertThat(found("core.profiles  backfill operations")).containsExactlyInAnyOrder(request, other);
        assertThat(found("backfill frd-41")).containsExactly(request);
        assertThat(found("frd-41 frd-42")).isEmpty();
        assertThat(found("%_done!")).containsExactly(other);
        assertThat(found("1__%")).isEmpty();
        assertThat(found(" ")).hasSize(2);
        assertThatThrownBy(() -> found("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNewNameIsFoundAndTheOldOneIsNot() {
        var person = Samples.person("p-requester", Set.of());
        write(writing -> {
            writing.save(person);
            writing.save(Samples.request(1));
        });
        String renamed = Stored.write(person.withVersion(2)).replace("Name of p-requester", "Zoë Ångström");
        write(writing -> writing.save(Stored.read(renamed, org.gatehouse.model.Person.class)));

        assertThat(found("zoë ångström")).hasSize(1);
        assertThat(found("name")).isEmpty();
    }

    private List<AccessRequest> found(String text) {
        return read(reading -> reading.requests(
                        new RequestFilter(Set.of(), null, null, null, null, null, text, true), PageSpec.first(10)))
                .items();
    }

    @Test
    void requestsOfAPersonSinceAnInstantNewestFirst() {
        List<AccessRequest> all = seed(80);
        PersonId person = new PersonId("p-user-2");
        Instant since = Samples.NOW.plus(Duration.ofMinutes(8));

        assertAll(reading -> reading.requestsOf(person, since))
                .isEqualTo(all.stream()
                        .filter(request ->
                                request.isParty(person) && !request.createdAt().isBefore(since))
                        .sorted(Comparator.comparing(AccessRequest::createdAt)
                                .thenComparing(BY_NUMBER)
                                .reversed())
                        .toList());
    }

    @Test
    void openRequestsAreDueWhenTimeHasSomethingToDo() {
        AccessRequest request = Samples.request(1);
        AccessRequest claimed = Samples.draft(2, Samples.REQUESTER, Samples.NOW, Duration.ofHours(10))
                .claimedBy(
                        new org.gatehouse.model.Claim(new PersonId("p-anna"), Samples.NOW, Samples.NOW.plusSeconds(60)))
                .build();
        write(writing -> {
            writing.save(request);
            writing.save(claimed);
        });

        assertThat(due(Samples.NOW)).isEmpty();
        assertThat(due(Samples.NOW.plusSeconds(60))).containsExactly(claimed.id());
        assertThat(due(Samples.NOW.plus(Duration.ofHours(2)))).containsExactly(claimed.id(), request.id());
        write(writing -> writing.save(request.edit()
                .status(RequestStatus.DENIED)
                .resolution(new Resolution(Samples.NOW, null, "No."))
                .build()));
        assertThat(due(Samples.NOW.plus(Duration.ofDays(900)))).containsExactly(claimed.id());
    }

    private List<RequestId> due(Instant instant) {
        return read(reading -> reading.openRequestsDueBefore(instant, 10));
    }
}
