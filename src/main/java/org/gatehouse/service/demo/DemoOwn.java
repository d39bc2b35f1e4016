package org.gatehouse.service.demo;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gatehouse.contract.Documents.QuestionDocument;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.identity.Caller;

/// What those of the team whose eyes a newcomer is given ask for themselves, so that there is something to be
/// seen where one's own requests stand.
final class DemoOwn {
    private static final long SEED = 881;
    private static final PersonId STEWARD = new PersonId("p-ralvarez");
    private static final List<PersonId> WRITERS = List.of(new PersonId("p-mramos"), new PersonId("p-jkeller"), STEWARD);

    private final DemoUseCases use;
    private final DemoCast cast;
    private final List<DemoTemplate> templates;
    private final Random random = new Random(SEED);
    private final DemoDeciding deciding;

    DemoOwn(DemoUseCases use, DemoCast cast, List<DemoTemplate> templates) {
        this.use = use;
        this.cast = cast;
        this.templates = templates;
        this.deciding = new DemoDeciding(use, cast, random, Set.of());
    }

    /// Everybody has a draft in which it is not yet said why.
    void draft() {
        WRITERS.forEach(id -> {
            Ask whole = ask(cast.person(id), 0);
            use.requests()
                    .draft(
                            cast.caller(id),
                            new Ask(
                                    whole.items(),
                                    whole.purpose(),
                                    "",
                                    whole.ticket(),
                                    whole.requestedLocations(),
                                    whole.severity(),
                                    whole.requestedAccess(),
                                    null,
                                    List.of(),
                                    null,
                                    null));
        });
    }

    /// The steward asked for something of which a colleague wants to know more.
    void questioned() {
        AccessRequest request = submitted(0);
        deciding.anyone(request)
                .map(Person::id)
                .ifPresent(colleague -> use.requests()
                        .ask(
                                cast.caller(colleague),
                                request.id(),
                                new QuestionDocument(request.revision(), DemoWords.pick(DemoWords.QUESTIONS, random))));
    }

    /// The steward asked for something that colleagues approved.
    void approved() {
        deciding.approve(submitted(1).id());
    }

    private AccessRequest submitted(int which) {
        Caller steward = cast.caller(STEWARD);
        return use.requests().submit(steward, ask(steward.person(), which));
    }

    /// @param which of the things that the person's team asks for
    private Ask ask(Person person, int which) {
        List<DemoTemplate> theirs = templates.stream()
                .filter(template -> person.teams().contains(template.by()) && !template.emergency())
                .toList();
        return theirs.get(which % theirs.size()).ask(person, 100 + random.nextInt(900), null);
    }
}
