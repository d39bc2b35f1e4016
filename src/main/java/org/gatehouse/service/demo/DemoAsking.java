package org.gatehouse.service.demo;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Person;
import org.gatehouse.model.Verdict;
import org.jspecify.annotations.Nullable;

/// How the people of the demo ask.
final class DemoAsking {
    private final DemoUseCases use;
    private final DemoCast cast;
    private final List<DemoTemplate> templates;
    private final Random random;
    private int turn;

    DemoAsking(DemoUseCases use, DemoCast cast, List<DemoTemplate> templates, Random random) {
        this.use = use;
        this.cast = cast;
        this.templates = templates;
        this.random = random;
    }

    /// Submits something whose verdict suits, going round the templates so that all of them appear.
    ///
    /// @param start when the access should begin by itself; null when the person activates it
    AccessRequest submit(Predicate<Verdict.Outcome> suits, @Nullable Instant start) {
        for (int tried = 0; tried < templates.size(); tried++) {
            DemoTemplate template = templates.get(Math.floorMod(turn++ * 7, templates.size()));
            Person person = cast.memberOf(template.by(), template, random);
            Ask ask = template.ask(person, 100 + random.nextInt(900), template.emergency() ? null : start);
            if (suits.test(use.requests().preview(cast.caller(person.id()), ask).outcome())) {
                return use.requests().submit(cast.caller(person.id()), ask);
            }
        }
        throw new IllegalStateException("nothing the demo team asks for has the verdict that was wanted");
    }
}
