package org.gatehouse.service.identity;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.GateDocument;
import org.gatehouse.contract.Documents.GateFacts;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Gate;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// The register of gates. A gate is a machine with credentials of its own, which can ask about the assets it guards
/// and name people by the sources it is allowed, and can do nothing else.
public final class Gates {
    private static final int MOST = 200;
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern ASSETS = Pattern.compile("\\*|[a-z0-9_][a-z0-9_./:-]{0,199}(\\.\\*)?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final WritePath path;
    private final Credentials credentials;

    public Gates(WritePath path, Credentials credentials) {
        this.path = path;
        this.credentials = credentials;
    }

    /// A gate and the token it was given; that is shown this once.
    public record Registered(Gate gate, String token) {}

    /// All gates, retired ones too.
    ///
    /// @throws Refusal `FORBIDDEN` to people who see only what is theirs
    public List<Gate> all(Caller caller) {
        requireSight(caller);
        return path.records().read(records -> records.gates());
    }

    /// @throws Refusal `NOT_FOUND`
    public Gate gate(Caller caller, PersonId id) {
        requireSight(caller);
        return path.records().read(records -> records.gate(id)).orElseThrow(() -> Refusal.notFound("gate", id));
    }

    /// Puts on record that somebody tried what a gate would be told. It changes nothing.
    ///
    /// @throws Refusal `FORBIDDEN` to people who may not see gates
    public Gate questioned(Caller caller, PersonId id, Tried tried) {
        return path.change(
                caller,
                step -> {
                    requireSight(step.caller());
                    Gate gate = current(step, id);
                    EntrySubject subject = new EntrySubject("gate", id.value(), gate.version());
                    EntryDraft entry = EntryDraft.of(
                                    EntryType.GATE_QUESTIONED, step.caller().actor(), subject)
                            .with("action", tried.action())
                            .with("asset", tried.asset())
                            .with("allowed", tried.allowed())
                            .with("why", tried.why())
                            .withText("name", tried.name());
                    step.append(tried.subject() == null ? entry : entry.with("subject", tried.subject()));
                    return gate;
                },
                Gates::path);
    }

    /// A question that was tried, and how it would be answered.
    ///
    /// @param name as it was typed
    /// @param subject who it means; null when nobody
    public record Tried(
            String name, @Nullable PersonId subject, Action action, AssetId asset, boolean allowed, String why) {}

    /// @throws Refusal `FORBIDDEN` to people who may not see gates
    public static void requireSight(Caller caller) {
        if (!caller.may(Right.SEE_ALL)) {
            caller.require(Right.REGISTER_GATES, "see the gates");
        }
    }

    /// Registers a machine as a gate and issues its first token.
    ///
    /// @throws Refusal `FORBIDDEN`, `INVALID`
    public Registered register(Caller caller, GateDocument document) {
        check(document.description(), document.sources(), document.assets(), document.country());
        return path.change(caller, step -> register(step, document), made -> path(made.gate()));
    }

    private Registered register(WritePath.Step step, GateDocument document) {
        step.caller().require(Right.REGISTER_GATES, "register gates");
        if (step.records().person(document.id()).isPresent()) {
            throw Refusal.invalid("/id", document.id() + " is in the register already: name another machine.");
        }
        Person machine = machine(document);
        step.records().save(machine);
        step.append(
                PersonEntries.facts(EntryType.PERSON_REGISTERED, step.caller().actor(), machine));
        Gate gate = new Gate(
                document.id(),
                1,
                document.kind(),
                document.description(),
                document.sources(),
                document.assets(),
                document.country(),
                step.now(),
                step.caller().id(),
                null);
        return new Registered(save(step, gate, EntryType.GATE_REGISTERED), credentials.issueWithin(step, gate.id()));
    }

    private static Person machine(GateDocument document) {
        return new Person(
                document.id(),
                1,
                PersonKind.MACHINE,
                document.id().value().substring(2),
                document.description(),
                Affiliation.HOST,
                new TreeSet<>(List.of(Role.GATE)),
                new TreeSet<>(),
                document.country() == null ? "US" : document.country(),
                false,
                false,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /// Changes what a gate may ask and how it is described.
    ///
    /// @throws Refusal `STALE_VERSION` when it is not the version that was read
    public Gate change(Caller caller, PersonId id, long version, GateFacts facts) {
        check(facts.description(), facts.sources(), facts.assets(), facts.country());
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.REGISTER_GATES, "change gates");
                    Gate before = current(step, id);
                    if (before.version() != version) {
                        throw new Refusal(ErrorCode.STALE_VERSION, id + " has changed since you read it.");
                    }
                    Gate after = before.withFacts(facts.kind(), facts.description(), facts.sources(), facts.assets())
                            .withCountry(facts.country());
                    return save(step, after, EntryType.GATE_CHANGED);
                },
                Gates::path);
    }

    /// Ends a gate for good: its tokens are void, and it is answered no more.
    public Gate retire(Caller caller, PersonId id, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.REGISTER_GATES, "retire gates");
                    Gate gate = current(step, id).retired(step.now());
                    Person gone = step.person(id).left(step.now());
                    step.records().revokeTokens(id);
                    step.records().save(gone);
                    step.append(PersonEntries.of(
                                    EntryType.PERSON_LEFT, step.caller().actor(), gone)
                            .withText("reason", words));
                    return save(step, gate, EntryType.GATE_RETIRED);
                },
                Gates::path);
    }

    private static Gate current(WritePath.Step step, PersonId id) {
        Gate gate = step.records().gate(id).orElseThrow(() -> Refusal.notFound("gate", id));
        if (gate.retired()) {
            throw new Refusal(ErrorCode.WRONG_STATE, id + " was retired at " + gate.retiredAt() + ".");
        }
        return gate;
    }

    private static Gate save(WritePath.Step step, Gate gate, EntryType type) {
        step.records().save(gate);
        EntrySubject subject = new EntrySubject("gate", gate.id().value(), gate.version());
        EntryDraft entry = EntryDraft.of(type, step.caller().actor(), subject)
                .with("kind", gate.kind())
                .with("sources", gate.sources())
                .with("assets", gate.assets())
                .withText("description", gate.description());
        step.append(gate.country() == null ? entry : entry.with("country", gate.country()));
        return gate;
    }

    private static void check(
            String description, SortedSet<String> sources, SortedSet<String> assets, @Nullable String country) {
        if (description.isBlank() || description.length() > MOST) {
            throw Refusal.invalid("/description", "A description of at most " + MOST + " characters is needed.");
        }
        check("/sources", "the name of a source, such as trino-va-1", SOURCE, sources);
        check("/assets", "an asset's name, a name ending in .*, or *", ASSETS, assets);
        if (country != null && !COUNTRY.matcher(country).matches()) {
            throw Refusal.invalid("/country", "Give the country by its two letters, such as US.");
        }
    }

    private static void check(String pointer, String expected, Pattern shape, SortedSet<String> words) {
        if (words.isEmpty() || words.size() > MOST) {
            throw Refusal.invalid(pointer, "From 1 to " + MOST + " are needed.");
        }
        for (String word : words) {
            if (!shape.matcher(word).matches()) {
                throw Refusal.invalid(pointer, "\"" + word + "\" is not " + expected + ".");
            }
        }
    }

    private static String path(Gate gate) {
        return ApiPath.GATES + "/" + gate.id();
    }
}
