package org.gatehouse.service.demo;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.service.gate.Answer;
import org.gatehouse.service.gate.Bundles;
import org.gatehouse.service.gate.GateDesk;
import org.gatehouse.service.gate.GateRegister;
import org.gatehouse.service.gate.IndexView;
import org.gatehouse.service.gate.Inquiry;
import org.gatehouse.service.gate.Question;
import org.gatehouse.service.records.RecordsUnavailableException;
import org.jspecify.annotations.Nullable;

/// The demo team's gates at work: two clusters ask as people go about what they were granted, now and then in vain; a
/// proxy decides by itself and takes a new bundle twice a minute.
public final class DemoGates implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DemoGates.class.getName());
    private static final Duration TICK = Duration.ofMillis(500);
    private static final Duration BUNDLE_EVERY = Duration.ofSeconds(30);
    private static final double IN_VAIN = 0.02;
    private static final PersonId BUSY = new PersonId("p-trino-va-1");
    private static final PersonId QUIET = new PersonId("p-trino-gcp-1");
    private static final PersonId PROXY = new PersonId("p-proxy-va-1");

    private final GateDesk desk;
    private final Bundles bundles;
    private final GateRegister register;
    private final InstantSource clock;
    private final Random random;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("demo-gates").daemon().factory());
    private Instant next = Instant.MIN;
    private volatile @Nullable Future<?> acts;

    public DemoGates(GateDesk desk, Bundles bundles, GateRegister register, InstantSource clock, long seed) {
        this.desk = desk;
        this.bundles = bundles;
        this.register = register;
        this.clock = clock;
        this.random = new Random(seed);
    }

    public void start() {
        acts = timer.scheduleWithFixedDelay(this::quietly, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        Future<?> going = acts;
        if (going != null) {
            going.cancel(false);
        }
        timer.shutdownNow();
    }

    private void quietly() {
        try {
            run();
        } catch (Refusal | RecordsUnavailableException e) {
            LOG.log(Level.DEBUG, "A gate of the demo was not answered: {0}", e.getMessage());
        }
    }

    private void run() {
        ask(BUSY, 2 + random.nextInt(4));
        ask(QUIET, random.nextInt(2));
        if (!clock.instant().isBefore(next)) {
            next = clock.instant().plus(BUNDLE_EVERY);
            register.gate(PROXY)
                    .ifPresent(gate ->
                            bundles.bundle(gate).ifPresent(bundle -> bundles.acknowledge(gate, bundle.revision())));
        }
    }

    private void ask(PersonId gate, int questions) {
        Inquiry inquiry = desk.open(gate);
        inquiry.view().ifPresent(view -> {
            List<Grant> held =
                    view.grants().filter(grant -> grant.inForce(inquiry.now())).toList();
            for (int i = 0; i < questions; i++) {
                if (held.isEmpty() || random.nextDouble() < IN_VAIN) {
                    askInVain(inquiry, view);
                } else {
                    askFor(inquiry, held.get(random.nextInt(held.size())));
                }
            }
        });
    }

    private void askFor(Inquiry inquiry, Grant grant) {
        AccessItem item = grant.items().get(random.nextInt(grant.items().size()));
        SortedSet<String> countries = grant.limits().countries();
        String from = countries == null || countries.isEmpty() ? null : countries.first();
        Question question = new Question(
                grant.subject().id(),
                grant.actorChain(),
                item.action(),
                item.asset(),
                item.columns(),
                from,
                null,
                inquiry.now());
        put(inquiry, question, false);
    }

    private void askInVain(Inquiry inquiry, IndexView view) {
        List<Person> people = view.people().stream()
                .filter(person -> person.kind() == PersonKind.USER)
                .toList();
        List<AssetId> assets = view.assets();
        if (!people.isEmpty() && !assets.isEmpty()) {
            PersonId who = people.get(random.nextInt(people.size())).id();
            AssetId asset = assets.get(random.nextInt(assets.size()));
            put(inquiry, new Question(who, List.of(), Action.READ, asset, Set.of(), null, null, inquiry.now()), true);
        }
    }

    /// @param inVain whether it is asked even when the answer is no
    private void put(Inquiry inquiry, Question question, boolean inVain) {
        Answer answer = inquiry.check(
                question.subject(),
                question.actorChain(),
                question.action(),
                question.asset(),
                question.columns(),
                question.country(),
                question.network());
        if (!answer.allowed() && !inVain) {
            return;
        }
        String name = question.subject().value().substring(2);
        String action = question.action().name().toLowerCase(Locale.ROOT);
        desk.told(
                inquiry,
                answer,
                question.subject(),
                name,
                action,
                question.asset().value());
    }
}
