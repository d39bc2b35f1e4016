package org.gatehouse;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Stream;

/// Holds the table of rooms in `docs/architecture.md`: who may know whom. When a rule has to bend, the table
/// changes in the same commit, and says why.
@AnalyzeClasses(packages = "org.gatehouse", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] JAVAFX = {
        "javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."
    };
    private static final String[] HIBERNATE = {"org.hibernate..", "jakarta.persistence.."};
    private static final String[] DUCKDB = {"org.duckdb.."};
    private static final String[] HTTP_SERVER = {"io.helidon.."};
    private static final String[] OKHTTP = {"okhttp3..", "okio.."};
    private static final String[] LOGGING = {"org.slf4j..", "java.util.logging.."};

    private static final String[] PURE_ROOMS = rooms("model", "policy", "detection", "ledger");
    private static final String[] USE_CASES = rooms(
            "service.access",
            "service.activity",
            "service.detection",
            "service.incident",
            "service.identity",
            "service.insight");
    private static final String[] SERVICE_ROOMS = join(
            USE_CASES,
            rooms(
                    "service.demo",
                    "service.records",
                    "service.events",
                    "service.gate",
                    "service.feed",
                    "service.http",
                    "service.store",
                    "service.app"));
    private static final String[] FEATURES = rooms(
            "console.request",
            "console.submission",
            "console.grant",
            "console.inbox",
            "console.review",
            "console.campaign",
            "console.activity",
            "console.incident",
            "console.dashboard",
            "console.residency",
            "console.ledger",
            "console.policy",
            "console.people",
            "console.asset",
            "console.gate",
            "console.feed",
            "console.rule",
            "console.settings");
    private static final String[] CONSOLE_ROOMS = join(
            FEATURES,
            rooms(
                    "console.screen",
                    "console.client",
                    "console.live",
                    "console.kit",
                    "console.command",
                    "console.theme",
                    "console.i18n",
                    "console.app"));
    private static final String[] COMPOSITION_ROOTS = rooms("service.app", "console.app");

    // ---- The rooms

    @ArchTest
    static final ArchRule everyClassStandsInARoom = classes()
            .should()
            .resideInAnyPackage(join(
                    new String[] {"org.gatehouse"}, PURE_ROOMS, SERVICE_ROOMS, CONSOLE_ROOMS, rooms("contract", "cli")))
            .as("Every class stands in a room of the table")
            .because("a room that is not in it has no rules: add it to docs/architecture.md and here together");

    @ArchTest
    static final ArchRule roomsFormNoCycles = slices().matching("org.gatehouse.(**)")
            .should()
            .beFreeOfCycles()
            .because("two rooms that need each other are one room: neither can be read, tested or replaced alone")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule modelKnowsTheJdkAlone = onlyKnows("model", "java..", "org.jspecify..")
            .because("everything leans on the model, so it must not move when a library does");

    @ArchTest
    static final ArchRule policyKnowsTheModelAlone = knowsNoRoomBut("policy", rooms("model"))
            .because("a verdict must be the same wherever it is computed: request, preview, replay");

    @ArchTest
    static final ArchRule detectionKnowsTheModelAlone = knowsNoRoomBut("detection", rooms("model"))
            .because("rules are replayed over old events in tests and benchmarks, away from any service");

    @ArchTest
    static final ArchRule ledgerKnowsTheModelAlone = knowsNoRoomBut("ledger", rooms("model"))
            .because("a third party verifies the ledger with this room alone, without trusting the rest");

    @ArchTest
    static final ArchRule pureRoomsTouchNoMachinery = never(PURE_ROOMS, JAVAFX, HIBERNATE, HTTP_SERVER, OKHTTP, LOGGING)
            .because("pure rooms return what they have to say; they neither store, send, draw nor log it");

    @ArchTest
    static final ArchRule contractIsWordsOnly = never(
                    rooms("contract"),
                    JAVAFX,
                    HIBERNATE,
                    HTTP_SERVER,
                    OKHTTP,
                    SERVICE_ROOMS,
                    CONSOLE_ROOMS,
                    rooms("cli"))
            .because("both ends of the wire share it, so it may lean on neither end's machinery");

    // ---- The service

    @ArchTest
    static final ArchRule useCasesKnowNoMachinery = never(USE_CASES, HTTP_SERVER, HIBERNATE, JAVAFX, CONSOLE_ROOMS)
            .because("the rules of the house are tested without a server, a database or a screen");

    @ArchTest
    static final ArchRule onlyUseCasesWrite = noClasses()
            .that()
            .resideOutsideOfPackages(join(USE_CASES, rooms("service.demo", "service.records", "service.store")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.gatehouse.service.records.Writing")
            .because("what counts is changed by a use case, which appends the ledger entry in the same transaction");

    @ArchTest
    static final ArchRule demoTeamIsMadeByTheUseCases = never(rooms("service.demo"), HTTP_SERVER, HIBERNATE, JAVAFX)
            .because("a demo made round the use cases would show what the program cannot do");

    @ArchTest
    static final ArchRule recordsPortKnowsNoStore = never(rooms("service.records"), HIBERNATE, HTTP_SERVER, JAVAFX)
            .because("the port says what is durable and what is atomic; how that is done is the store's affair");

    @ArchTest
    static final ArchRule eventsPortKnowsNoStore = never(
                    rooms("service.events"), HIBERNATE, DUCKDB, HTTP_SERVER, JAVAFX, rooms("service.store"))
            .because("the port says what is durable and what may be asked; which database does it is another's affair");

    @ArchTest
    static final ArchRule onlyTheStoreKnowsDuckDb = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("service.store"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DUCKDB)
            .because("beyond one machine the history lives elsewhere, behind the same port");

    @ArchTest
    static final ArchRule gateKnowsNoStore = never(rooms("service.gate"), HIBERNATE, JAVAFX)
            .because("gates are answered from memory: a database on that path would make every query wait for it");

    @ArchTest
    static final ArchRule feedsKnowNoStore = never(rooms("service.feed"), HIBERNATE, JAVAFX)
            .because("a feed turns a source's words into events; keeping them is another room's work");

    @ArchTest
    static final ArchRule routesKnowNoStore = never(rooms("service.http"), HIBERNATE, rooms("service.store"))
            .because("a route that reads the store by itself goes round the use case, and so round the ledger");

    @ArchTest
    static final ArchRule storeKnowsNoServer = never(rooms("service.store"), HTTP_SERVER, JAVAFX)
            .because("the store is opened by tests, tools and the service alike");

    @ArchTest
    static final ArchRule onlyTheCompositionRootOpensTheStore = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("service.store", "service.app"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("service.store"))
            .because("everybody else speaks to the records port, so that H2 and PostgreSQL stay exchangeable");

    @ArchTest
    static final ArchRule serviceKnowsNoScreen = never(SERVICE_ROOMS, JAVAFX, CONSOLE_ROOMS, rooms("cli"))
            .because("the service runs on servers without a screen, and never calls its callers");

    // ---- The console

    @ArchTest
    static final ArchRule clientKnowsNoScreenAndNoService = never(rooms("console.client"), JAVAFX, SERVICE_ROOMS)
            .because("the client is what the command line uses too, and it reaches the service over HTTP alone");

    @ArchTest
    static final ArchRule liveKnowsNoSceneAndNoTransport = never(
                    rooms("console.live"), new String[] {"javafx.scene.."}, OKHTTP, FEATURES)
            .because("coalescing is tested with a fake clock, without a toolkit or a connection");

    @ArchTest
    static final ArchRule kitKnowsNoFeature = never(rooms("console.kit"), FEATURES, rooms("console.client"))
            .because("a control that knows one screen cannot be used on the next");

    @ArchTest
    static final ArchRule toolsOfTheConsoleKnowNoFeature = never(
                    rooms("console.screen", "console.command", "console.theme", "console.i18n"), FEATURES)
            .because("features lean on them and register with them, never the other way round");

    @ArchTest
    static final ArchRule featuresKnowNoService = never(FEATURES, SERVICE_ROOMS)
            .because("the console talks to the service over HTTP, embedded or not, so both modes are the same code");

    @ArchTest
    static void featuresDoNotKnowEachOther(JavaClasses classes) {
        for (String feature : FEATURES) {
            String[] others = Arrays.stream(FEATURES)
                    .filter(other -> !other.equals(feature))
                    .toArray(String[]::new);
            never(new String[] {feature}, others)
                    .because("screens meet in console.app: one can be changed, or left out, without opening another")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule onlyTheStarterKnowsTheService = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.console.app..")
            .and()
            .haveSimpleNameNotStartingWith("Embedded")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICE_ROOMS)
            .because("the console starts a service in its own process in one place, and from then on uses HTTP")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule screenModelsHoldNoNodes = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .because("a view draws, a model holds, a controller acts: models are tested without a toolkit")
            .allowEmptyShould(true);

    // ---- The command line

    @ArchTest
    static final ArchRule commandLineIsAClient = classes()
            .that()
            .resideInAnyPackage(rooms("cli"))
            .should()
            .onlyDependOnClassesThat(not(resideInAnyPackage("org.gatehouse.."))
                    .or(resideInAnyPackage(join(
                            COMPOSITION_ROOTS, rooms("cli", "console.client", "console.live", "contract", "model")))))
            .because("it starts the two faces by their composition roots, and is otherwise one more HTTP client");

    @ArchTest
    static final ArchRule commandLineKnowsNoMachinery = never(rooms("cli"), JAVAFX, HIBERNATE, HTTP_SERVER)
            .because("`request list` must start without loading a toolkit, a database or a server");

    // ---- Habits

    @ArchTest
    static final ArchRule onlyTheOutsideEndsTheProcess = noClasses()
            .that()
            .doNotBelongToAnyOf(Gatehouse.class)
            .and()
            .resideOutsideOfPackages(COMPOSITION_ROOTS)
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("whoever ends the process must know that nothing else in it is still at work");

    @ArchTest
    static final ArchRule onlyTheOutsidePrints = noClasses()
            .that()
            .resideOutsideOfPackages(join(COMPOSITION_ROOTS, rooms("cli")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("stdout belongs to the command somebody typed; everything else logs or returns");

    @ArchTest
    static final ArchRule timesAreInstants = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, SimpleDateFormat.class)
            .because("times are absolute instants in UTC (java.time); java.util.Date is mutable and reads like local"
                    + " time");

    // ---- How the rules are said

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> "org.gatehouse." + name + "..").toArray(String[]::new);
    }

    private static String[] join(String[]... parts) {
        return Arrays.stream(parts).flatMap(Stream::of).toArray(String[]::new);
    }

    private static ArchRule never(String[] rooms, String[]... forbidden) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms)
                .should(dependOnClassesThat(resideInAnyPackage(join(forbidden))))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyKnows(String room, String... allowed) {
        return classes()
                .that()
                .resideInAnyPackage(rooms(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(join(rooms(room), allowed))
                .allowEmptyShould(true);
    }

    private static ArchRule knowsNoRoomBut(String room, String... allowed) {
        return noClasses()
                .that()
                .resideInAnyPackage(rooms(room))
                .should(dependOnClassesThat(
                        resideInAnyPackage("org.gatehouse..").and(not(resideInAnyPackage(join(rooms(room), allowed))))))
                .allowEmptyShould(true);
    }
}
