package org.gatehouse.service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.service.identity.IdentityBench.as;
import static org.gatehouse.service.identity.IdentityBench.id;

import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Documents.ConflictDocument;
import org.gatehouse.contract.Documents.DutyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.gatehouse.service.access.Refused;
import org.gatehouse.testing.Someone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Person NOA = Someone.with("p-noa", Affiliation.VENDOR, Set.of());

    private final IdentityBench bench = IdentityBench.full();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void anAdministratorRegistersFactsAndNobodyElseDoes() {
        Person made = bench.people.register(bench.by("ada"), NOA);

        assertThat(made).isEqualTo(bench.person("noa")).isEqualTo(NOA);
        assertThat(bench.entries(EntryType.PERSON_REGISTERED))
                .last()
                .satisfies(entry -> assertThat(entry.subject().id()).isEqualTo("p-noa"));
        for (String other : List.of("lea", "sam", "ali", "cat")) {
            Refused.by(ErrorCode.FORBIDDEN, () -> bench.people.register(bench.by(other), NOA));
        }
    }

    @Test
    void factsChangeAndWhatTheRosterGivesStays() {
        Person renamed = bench.people.register(
                bench.by("ada"), Someone.with("p-sam", Affiliation.HOST, Set.of(Role.LEAD_STEWARD), "platform"));

        assertThat(renamed.affiliation()).isEqualTo(Affiliation.HOST);
        assertThat(renamed.roles()).containsExactly(Role.STEWARD);
        assertThat(renamed.teams()).containsExactly("security");
        assertThat(renamed.version()).isEqualTo(2);
        bench.people.register(bench.by("ada"), renamed);
        assertThat(bench.person("sam").version())
                .as("nothing changed, nothing is recorded")
                .isEqualTo(2);
    }

    @Test
    void nobodyOfTheCompanyOrItsParentComesToDecide() {
        for (Affiliation affiliation : List.of(Affiliation.COMPANY, Affiliation.PARENT, Affiliation.VENDOR)) {
            Person moved = as(bench.person("sam"), PersonKind.USER, affiliation);
            Refused.by(ErrorCode.INVALID, () -> bench.people.register(bench.by("ada"), moved));
        }
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.people.register(
                        bench.by("ada"), as(bench.person("sam"), PersonKind.SERVICE, Affiliation.HOST)));
        assertThat(bench.person("sam").version()).isEqualTo(1);
    }

    @Test
    void rolesComeByTheRosterOnceThereAreTwoLeads() {
        Person another = Someone.steward("p-noa", "data");
        Refused.by(ErrorCode.INVALID, () -> bench.people.register(bench.by("ada"), another));
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.people.register(
                        bench.by("ada"), Someone.with("p-noa", Affiliation.HOST, Set.of(), "data")));

        try (IdentityBench young = new IdentityBench(Someone.administrator("p-ada"))) {
            young.people.register(young.by("ada"), Someone.lead("p-lea"));
            young.people.register(young.by("ada"), Someone.lead("p-leo"));
            Refused.by(ErrorCode.INVALID, () -> young.people.register(young.by("ada"), Someone.lead("p-lou")));
        }
    }

    /// Otherwise an administrator could record that the leads have left, and name others alone.
    @Test
    void leadsWhoLeaveDoNotOpenTheRegisterToAnAdministrator() {
        for (String lead : List.of("lea", "leo", "lou")) {
            bench.people.leave(bench.by("ada"), id(lead), "Left the team");
        }

        Refused.by(ErrorCode.INVALID, () -> bench.people.register(bench.by("ada"), Someone.lead("p-noa")));
    }

    @Test
    void oneNameAtOneSourceIsOnePerson() {
        ExternalIdentity name = new ExternalIdentity("trino-va-1", "n.noa");
        bench.people.register(bench.by("ada"), known(NOA, name));

        Refused.by(
                ErrorCode.INVALID,
                () -> bench.people.register(
                        bench.by("ada"), known(Someone.with("p-two", Affiliation.HOST, Set.of()), name)));
        assertThat(bench.people.register(bench.by("ada"), known(NOA, name)).identities())
                .containsExactly(name);
    }

    private static Person known(Person person, ExternalIdentity name) {
        return new Person(
                person.id(),
                1,
                person.kind(),
                person.name(),
                "",
                person.affiliation(),
                person.roles(),
                person.teams(),
                "US",
                false,
                false,
                List.of(),
                List.of(name),
                null,
                null,
                null);
    }

    @Test
    void theFirstComeIntoAnEmptyRegisterAlone() {
        assertThatThrownBy(() -> bench.people.installFirst(List.of(NOA))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoLeavesHoldsNothingAndTheirTokensAreVoid() {
        String token = bench.credentials.issueFirst(id("sam"));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.people.leave(bench.by("lea"), id("sam"), "Gone"));
        Refused.by(ErrorCode.INVALID, () -> bench.people.leave(bench.by("ada"), id("sam"), "  "));

        Person gone = bench.people.leave(bench.by("ada"), id("sam"), "Gone");

        assertThat(gone.inGoodStanding()).isFalse();
        assertThat(gone.onDuty()).isFalse();
        assertThat(bench.credentials.authenticate(token)).isEmpty();
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.people.leave(bench.by("ada"), id("sam"), "Gone"));
        Refused.by(ErrorCode.WRONG_STATE, () -> bench.credentials.issue(bench.by("ada"), id("sam"), null));
        assertThat(bench.people.register(bench.by("ada"), bench.person("sam")).leftAt())
                .as("registering again brings nobody back")
                .isNotNull();
    }

    @Test
    void dutyIsOnesOwnOrALeadsAffair() {
        assertThat(bench.people
                        .setDuty(bench.by("sam"), id("sam"), new DutyDocument(true, null))
                        .onDuty())
                .isTrue();
        bench.people.setDuty(bench.by("sam"), id("sam"), new DutyDocument(true, null));
        assertThat(bench.entries(EntryType.PERSON_DUTY)).hasSize(1);
        assertThat(bench.people
                        .setDuty(bench.by("lea"), id("sam"), new DutyDocument(false, null))
                        .onDuty())
                .isFalse();
        Refused.by(
                ErrorCode.FORBIDDEN,
                () -> bench.people.setDuty(bench.by("sue"), id("sam"), new DutyDocument(true, null)));
    }

    @Test
    void aDeclaredConflictStaysDeclared() {
        bench.people.declareConflict(
                bench.by("sam"), id("sam"), new ConflictDocument(id("cat"), null, "We share a flat."));
        bench.people.declareConflict(
                bench.by("lea"), id("sam"), new ConflictDocument(null, new AssetId("c.s"), "Wrote it."));

        assertThat(bench.person("sam").conflicts()).hasSize(2);
        assertThat(bench.people
                        .register(bench.by("ada"), Someone.steward("p-sam"))
                        .conflicts())
                .hasSize(2);
        Refused.by(
                ErrorCode.NOT_FOUND,
                () -> bench.people.declareConflict(
                        bench.by("sam"), id("sam"), new ConflictDocument(id("nobody"), null, "Who?")));
        Refused.by(
                ErrorCode.INVALID,
                () -> bench.people.declareConflict(
                        bench.by("sam"), id("sam"), new ConflictDocument(id("cat"), new AssetId("c.s"), "Both?")));
        Refused.by(
                ErrorCode.FORBIDDEN,
                () -> bench.people.declareConflict(
                        bench.by("sue"), id("sam"), new ConflictDocument(id("cat"), null, "I heard.")));
    }

    @Test
    void peopleWithoutOversightSeeThemselvesAlone() {
        assertThat(bench.people.person(bench.by("cat"), id("cat")).id()).isEqualTo(id("cat"));
        Refused.by(ErrorCode.NOT_FOUND, () -> bench.people.person(bench.by("cat"), id("sam")));
        Refused.by(ErrorCode.FORBIDDEN, () -> bench.people.all(bench.by("cat")));
        assertThat(bench.people.all(bench.by("ada"))).hasSize(8);
    }
}
