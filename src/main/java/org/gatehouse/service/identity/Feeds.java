package org.gatehouse.service.identity;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.FeedDocument;
import org.gatehouse.contract.Documents.RotationDocument;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;

/// The register of feeds. A feed is a machine with credentials of its own, which can deliver the events of one
/// source and do nothing else. The source is that of its first identity.
public final class Feeds {
    private static final int DESCRIPTION_MOST = 200;
    private static final Duration OVERLAP = Duration.ofHours(1);
    private static final Duration OVERLAP_MOST = Duration.ofDays(7);
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    private final WritePath path;
    private final Credentials credentials;

    public Feeds(WritePath path, Credentials credentials) {
        this.path = path;
        this.credentials = credentials;
    }

    /// A feed and the token it was given; that is shown this once.
    public record Registered(Person feed, String token) {}

    /// The system whose events a feed delivers.
    public static String source(Person feed) {
        return feed.identities().isEmpty()
                ? feed.name()
                : feed.identities().getFirst().source();
    }

    /// All feeds that have not left, by id.
    ///
    /// @throws Refusal `FORBIDDEN` to people who see only what is theirs
    public List<Person> all(Caller caller) {
        requireSight(caller);
        return inUse();
    }

    /// All feeds that have not left, by id, for the service's own use.
    public List<Person> inUse() {
        return path.records().read(records -> records.people()).stream()
                .filter(person -> person.holds(Role.FEED) && person.leftAt() == null)
                .toList();
    }

    /// @throws Refusal `FORBIDDEN` to people who see only what is theirs, `NOT_FOUND`
    public Person one(Caller caller, PersonId id) {
        requireSight(caller);
        return path.records()
                .read(records -> records.person(id))
                .filter(person -> person.holds(Role.FEED))
                .orElseThrow(() -> Refusal.notFound("feed", id));
    }

    private static void requireSight(Caller caller) {
        if (!caller.may(Right.SEE_ALL)) {
            caller.require(Right.RUN_FEEDS, "see the feeds");
        }
    }

    /// Gives a feed a new token. Those it has stay valid for a while, so that nothing is lost until the new one is in
    /// place.
    ///
    /// @return the token, which is shown this once
    /// @throws Refusal `FORBIDDEN`, `NOT_FOUND`, `INVALID`
    public String rotate(Caller caller, PersonId id, RotationDocument document) {
        String reason = FreeText.reason(document.reason());
        Duration overlap = document.overlap() == null ? OVERLAP : document.overlap();
        if (overlap.isNegative() || overlap.compareTo(OVERLAP_MOST) > 0) {
            throw Refusal.invalid("/overlap", "The tokens there are may stay valid for at most a week, like PT1H.");
        }
        caller.require(Right.RUN_FEEDS, "give feeds new tokens");
        Person feed = one(caller, id);
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.RUN_FEEDS, "give feeds new tokens");
                    step.records().endTokens(id, step.now().plus(overlap));
                    EntrySubject subject = new EntrySubject("feed", id.value(), feed.version());
                    step.append(
                            EntryDraft.of(EntryType.FEED_ROTATED, step.caller().actor(), subject)
                                    .with("earlier_valid_until", step.now().plus(overlap))
                                    .withText("reason", reason));
                    return credentials.issueWithin(step, id);
                },
                token -> ApiPath.FEEDS + "/" + id);
    }

    /// Registers a machine as a feed and issues its first token.
    ///
    /// @throws Refusal `FORBIDDEN`, `INVALID`
    public Registered register(Caller caller, FeedDocument document) {
        if (!SOURCE.matcher(document.source()).matches()) {
            throw Refusal.invalid("/source", "A source is named like pg-safety: letters, digits, dots, dashes.");
        }
        if (document.description().isBlank() || document.description().length() > DESCRIPTION_MOST) {
            throw Refusal.invalid(
                    "/description", "A description of at most " + DESCRIPTION_MOST + " characters is needed.");
        }
        return path.change(
                caller,
                step -> register(step, document),
                made -> ApiPath.FEEDS + "/" + made.feed().id());
    }

    private Registered register(WritePath.Step step, FeedDocument document) {
        step.caller().require(Right.RUN_FEEDS, "register feeds");
        if (step.records().person(document.id()).isPresent()) {
            throw Refusal.invalid("/id", document.id() + " is in the register already: name another machine.");
        }
        Person machine = machine(document);
        step.records().save(machine);
        step.append(
                PersonEntries.facts(EntryType.PERSON_REGISTERED, step.caller().actor(), machine));
        EntrySubject subject = new EntrySubject("feed", machine.id().value(), machine.version());
        step.append(EntryDraft.of(EntryType.FEED_REGISTERED, step.caller().actor(), subject)
                .with("source", document.source()));
        return new Registered(machine, credentials.issueWithin(step, machine.id()));
    }

    private static Person machine(FeedDocument document) {
        String name = document.id().value().substring(2);
        return new Person(
                document.id(),
                1,
                PersonKind.MACHINE,
                name,
                document.description(),
                Affiliation.HOST,
                new TreeSet<>(List.of(Role.FEED)),
                new TreeSet<>(),
                "US",
                false,
                false,
                List.of(),
                List.of(new ExternalIdentity(document.source(), name)),
                null,
                null,
                null);
    }
}
