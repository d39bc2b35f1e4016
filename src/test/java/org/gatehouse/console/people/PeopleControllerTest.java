package org.gatehouse.console.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gatehouse.console.Fx;
import org.gatehouse.console.client.PeopleQuery;
import org.gatehouse.console.client.ServiceProblem;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.screen.Loaded;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Problem;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Freeze;
import org.gatehouse.model.FreezeId;
import org.gatehouse.model.FreezeScope;
import org.gatehouse.model.Person;
import org.gatehouse.model.Role;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.Test;

/// The register and one person against a service whose answers come in any order.
class PeopleControllerTest {
    private static final Person LEAD = PeopleFixture.LEAD;
    private static final Person STEWARD = PeopleFixture.STEWARD;

    private final PeopleFixture fixture = Fx.call(() -> new PeopleFixture(LEAD));
    private final PeopleModel model = fixture.model;

    @Test
    void theFirstPersonIsSelectedAndShownBeforeAnythingElseIsKnown() {
        Fx.run(() -> {
            fixture.load(LEAD, STEWARD);

            assertThat(model.personProperty().get()).isEqualTo(LEAD);
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Ready.class);
            assertThat(model.historyProperty().get()).isInstanceOf(Loaded.Loading.class);
            assertThat(model.teams()).containsExactly("privacy", "security");
        });
    }

    @Test
    void everyFilterIsAskedOfTheService() {
        Fx.run(() -> {
            fixture.load(LEAD);
            model.searchProperty().set(" ada ");
            model.roleProperty().set(Role.STEWARD);
            model.affiliationProperty().set(Affiliation.HOST);
            model.teamProperty().set("privacy");
            model.cutProperty().set(PeopleModel.Cut.LOCKED);

            assertThat(fixture.register.last("people").arguments().getFirst())
                    .isEqualTo(new PeopleQuery("ada", Role.STEWARD, Affiliation.HOST, null, "privacy", null, true));
        });
    }

    @Test
    void anAnswerAboutSomebodyNoLongerSelectedIsDropped() {
        Fx.run(() -> {
            fixture.load(LEAD, STEWARD);
            var late = fixture.requests.last("page");
            model.selectedProperty().set(STEWARD.id());
            late.fail(problem(ErrorCode.OVERLOADED));

            assertThat(model.requestsProperty().get()).isInstanceOf(Loaded.Loading.class);
            assertThat(model.personProperty().get()).isEqualTo(STEWARD);
        });
    }

    @Test
    void eachListFailsOnItsOwn() {
        Fx.run(() -> {
            fixture.load(LEAD);
            fixture.grants.last("page").fail(problem(ErrorCode.OVERLOADED));
            fixture.requests.last("page").answer(new Page<>(List.of(), null));

            assertThat(model.grantsProperty().get()).isInstanceOf(Loaded.Failed.class);
            assertThat(model.requestsProperty().get()).isInstanceOf(Loaded.Here.class);
        });
    }

    @Test
    void aFailureOfTheRegisterKeepsWhatIsThereAndOffersToTryAgain() {
        Fx.run(() -> {
            fixture.load(LEAD, STEWARD);
            fixture.controller.reload();
            fixture.register.last("people").fail(problem(ErrorCode.OVERLOADED));

            assertThat(model.rows()).hasSize(2);
            assertThat(model.listStateProperty().get()).isInstanceOf(ListState.Failed.class);
        });
    }

    @Test
    void theNextPageIsAskedForOnce() {
        Fx.run(() -> {
            fixture.controller.activate();
            fixture.register.of("people").getFirst().answer(new Page<>(List.of(LEAD), "p-lead"));
            int before = fixture.register.of("people").size();
            fixture.controller.loadMore();
            fixture.controller.loadMore();
            assertThat(fixture.register.of("people")).hasSize(before + 1);
            fixture.register.last("people").answer(new Page<>(List.of(STEWARD), null));

            assertThat(model.rows()).containsExactly(LEAD, STEWARD);
            assertThat(model.moreProperty().get()).isFalse();
        });
    }

    @Test
    void thousandsAreReadPageByPageEachAsOneChangeOfTheTable() {
        Fx.run(() -> {
            int pages = 25;
            fixture.controller.activate();
            AtomicInteger changes = new AtomicInteger();
            model.rows().subscribe(changes::incrementAndGet);
            fixture.register.of("people").getFirst().answer(page(0, true));
            for (int page = 1; page < pages; page++) {
                fixture.controller.loadMore();
                fixture.register.last("people").answer(page(page, page < pages - 1));
            }
            fixture.controller.loadMore();

            assertThat(model.rows()).hasSize(pages * Page.MOST).doesNotHaveDuplicates();
            assertThat(model.moreProperty().get()).isFalse();
            assertThat(changes).hasValue(pages);
        });
    }

    private static Page<Person> page(int number, boolean more) {
        List<Person> people = IntStream.range(0, Page.MOST)
                .mapToObj(i ->
                        Someone.with("p-n" + (number * Page.MOST + i), Affiliation.COMPANY, Set.of(Role.REQUESTER)))
                .toList();
        return new Page<>(people, more ? people.getLast().id().value() : null);
    }

    @Test
    void aChangeThatIsToldReplacesTheLineAndAsksAnewAboutThePerson() {
        Fx.run(() -> {
            fixture.load(LEAD, STEWARD);
            int before = fixture.register.of("person").size();
            fixture.controller.onEvents(List.of(event(STEWARD.withDuty(true))));
            assertThat(model.rows().get(1).onDuty()).isTrue();
            assertThat(fixture.register.of("person")).hasSize(before);

            fixture.controller.onEvents(List.of(event(LEAD.withDuty(true))));
            assertThat(fixture.register.of("person")).hasSize(before + 1);
        });
    }

    @Test
    void onlyFreezesThatStopThisIdentityNowAreKept() {
        Fx.run(() -> {
            fixture.load(LEAD);
            Freeze mine = freeze("FRZ-1", FreezeScope.IDENTITY, "p-lead");
            Freeze other = freeze("FRZ-2", FreezeScope.IDENTITY, "p-steward");
            Freeze asset = freeze("FRZ-3", FreezeScope.ASSET, "p-lead");
            fixture.governance.last("freezes").answer(new Page<>(List.of(mine, other, asset), null));

            assertThat(model.freezesProperty().get()).isEqualTo(new Loaded.Here<>(List.of(mine), false));
        });
    }

    @Test
    void whatSomebodyMayNotSeeIsNotAskedFor() {
        Fx.run(() -> {
            PeopleFixture admin =
                    new PeopleFixture(Someone.with("p-admin", Affiliation.HOST, Set.of(Role.ADMINISTRATOR)));
            admin.load(LEAD);

            assertThat(admin.model.historyProperty().get()).isInstanceOf(Loaded.OutOfSight.class);
            assertThat(admin.requests.of("page")).isEmpty();
        });
    }

    private static Freeze freeze(String id, FreezeScope scope, String target) {
        return new Freeze(new FreezeId(id), 1, scope, target, "Odd reads.", STEWARD.id(), PeopleFixture.NOW, null);
    }

    private static StreamEvent event(Person person) {
        EntrySubject subject = new EntrySubject("person", person.id().value(), person.version());
        return new StreamEvent(
                1, PeopleFixture.NOW, EntryType.PERSON_DUTY, null, subject, "went on duty", null, null, person);
    }

    private static ServiceProblem problem(ErrorCode code) {
        return new ServiceProblem(Problem.of(new Refusal(code, "Not now.")));
    }
}
