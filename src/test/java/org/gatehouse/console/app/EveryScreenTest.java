package org.gatehouse.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import org.gatehouse.console.Fx;
import org.gatehouse.console.app.ShellModel.Phase;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.live.Delay;
import org.gatehouse.console.screen.ScreenKind;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.console.theme.Appearance;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.app.ServiceFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every screen there is, in every mood of the service, in the smallest window, with text as it is and as large as it
/// may be: everything has a name, can be reached by keyboard, and has room.
class EveryScreenTest {
    private static final Dimension2D SMALLEST = new Dimension2D(1100, 700);
    private static final Duration CALM = Duration.ofMillis(100);
    private static final int ROUNDS_TO_SETTLE = 4;
    private static final String ASK = """
            {"items":[{"asset":"userdata.core.profiles","action":"read","columns":["email","city"]}],
             "purpose":{"type":"operations","detail":"Backfill"},"business_justification":"Two days of records lost.",
             "requested_locations":{"office_country":"US","physical_country":"US"},
             "requested_access":{"max_duration":"PT8H","emergency":false}}""";
    private static final String YES = "{\"revision\":1,\"choice\":\"approve\",\"reason\":\"Fine with me.\"}";

    @TempDir
    private static Path folder;

    private static final ExecutorService BACKGROUND = Executors.newVirtualThreadPerTaskExecutor();
    private static final ScheduledExecutorService TIMER = new ScheduledThreadPoolExecutor(1, new DiscardPolicy());
    private static ServiceFixture service;
    private static MoodyService moody;
    private static Console console;
    private static Looks looks;

    @BeforeAll
    static void start() throws IOException {
        service = new ServiceFixture(folder);
        somethingHappens();
        moody = MoodyService.before(service.url());
        Clock clock = Clock.system(ZoneId.systemDefault());
        Threads threads = new Threads(Platform::runLater, BACKGROUND, Delay.on(TIMER), System::nanoTime);
        StoredPreferences preferences = new StoredPreferences(
                new PreferenceFile(folder.resolve("console.json")), Map.of(), (_, _) -> {}, BACKGROUND);
        Access access =
                new Access(new Origin.Demo(folder), moody.url(), List.of(persona("lead"), persona("requester")));
        looks = Fx.call(() -> new Looks(preferences, null));
        console = Fx.call(() -> new Console(
                new Surroundings(threads, clock, Words.of(Messages.load(), clock), preferences),
                looks,
                SMALLEST,
                Screens.ALL,
                _ -> access,
                new Origin.Demo(folder),
                _ -> Optional.empty(),
                () -> {}));
        Fx.run(console::startDemo);
        ConsoleUnderTest.await(console.model().phase, Phase.Working.class::isInstance);
    }

    private static Persona persona(String name) {
        return new Persona(name, null, service.token(name));
    }

    @AfterAll
    static void stop() {
        Fx.run(console::close);
        moody.close();
        TIMER.shutdownNow();
        BACKGROUND.shutdownNow();
        service.close();
    }

    /// A request that waits, a grant in use, and one whose use is to be reviewed.
    private static void somethingHappens() {
        ask();
        String used = granted();
        service.post("requester", "/v1/grants/" + used + "/activate", "");
        String done = granted();
        service.post("requester", "/v1/grants/" + done + "/activate", "");
        service.post("requester", "/v1/grants/" + done + "/complete", "{\"reason\":\"Done.\"}");
    }

    private static String ask() {
        return service.post("requester", "/v1/requests", ASK).text("/id");
    }

    private static String granted() {
        String decisions = "/v1/requests/" + ask() + "/decisions";
        service.post("steward", decisions, YES);
        return service.post("steward2", decisions, YES).text("/grant/id");
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenHasNothingToComplainAboutWithTheLargestText(Mood mood) throws InterruptedException {
        assertThat(faults(mood, Appearance.MAX_TEXT_PERCENT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LONG"})
    void everyScreenHasNothingToComplainAboutWithTextAsItIs(Mood mood) throws InterruptedException {
        assertThat(faults(mood, 100)).isEmpty();
    }

    /// Signs in anew, so that every screen begins in this mood and at this size: as a requester, who has requests of
    /// their own, and then as a lead, who sees all.
    private static Set<String> faults(Mood mood, int percent) throws InterruptedException {
        moody.become(mood);
        Set<String> faults = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String name : List.of("requester", "lead")) {
            Fx.run(() -> {
                looks.wear(Appearance.DEFAULT.withTextPercent(percent));
                console.beAs(persona(name));
            });
            PersonId wanted = new PersonId("p-" + name);
            ConsoleUnderTest.await(
                    console.model().me, me -> me != null && me.person().id().equals(wanted));
            for (String id : Fx.call(() -> host().screens().keySet())) {
                Fx.run(() -> host().show(id));
                moody.awaitQuiet(CALM);
                Fx.run(() -> {
                    for (int round = 0; round < ROUNDS_TO_SETTLE; round++) {
                        console.scene().snapshot(null);
                    }
                    assertThat(host().currentProperty().get()).isEqualTo(id);
                    ScreenFaults.of(console.scene().getRoot()).forEach(fault -> faults.add(id + ": " + fault));
                });
                seen.add(id);
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Screens.ALL.stream().map(ScreenKind::id).toList());
        return faults;
    }

    private static ScreenHost host() {
        return Objects.requireNonNull(console.session()).host();
    }
}
