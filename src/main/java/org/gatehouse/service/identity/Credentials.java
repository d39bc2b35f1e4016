package org.gatehouse.service.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.TokenRecord;
import org.gatehouse.service.records.Writing;
import org.jspecify.annotations.Nullable;

/// Bearer tokens: `gh_` and 32 random bytes in base64url. The token itself is shown once and kept nowhere, only its
/// SHA-256, by which it is looked up: how long that takes tells nothing of any other token.
public final class Credentials {
    private static final String PREFIX = "gh_";
    private static final int BYTES = 32;
    private static final int LENGTH = 46;

    private static final Duration LONGEST = Duration.ofDays(3_650);

    /// How much of a hash an entry tells: enough to find a token by, nothing to find it out by.
    private static final int SHOWN = 16;

    private final WritePath path;
    private final SecureRandom random;
    private final SignInFailures failures;

    public Credentials(WritePath path, SecureRandom random) {
        this.path = path;
        this.random = random;
        this.failures = new SignInFailures(path);
    }

    /// Whose token it is; empty when it is nobody's, has expired, or its bearer is locked or gone.
    public Optional<Person> authenticate(String token) {
        return known(token).map(Known::person);
    }

    /// Whom a good token belongs to.
    ///
    /// @param until when it expires; null for never
    public record Known(Person person, @Nullable Instant until) {}

    /// The same as [#authenticate], with how long it holds.
    public Optional<Known> known(String token) {
        if (token.length() != LENGTH || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = path.now();
        return path.records()
                .read(records -> records.token(sha256(token))
                        .filter(found -> found.expiresAt() == null || now.isBefore(found.expiresAt()))
                        .flatMap(found -> records.person(found.person())
                                .filter(Person::inGoodStanding)
                                .map(person -> new Known(person, found.expiresAt()))));
    }

    /// Issues one more token; those that somebody has stay valid.
    ///
    /// @param validFor null for ever
    /// @return the token, which is shown this once
    /// @throws Refusal `FORBIDDEN`; `INVALID` for no time or too long a time; `WRONG_STATE` for somebody who has
    ///         left
    public String issue(Caller caller, PersonId person, @Nullable Duration validFor) {
        if (validFor != null && (!validFor.isPositive() || validFor.compareTo(LONGEST) > 0)) {
            throw Refusal.invalid(
                    "/valid_for",
                    "A token is valid for some time, at most " + LONGEST.toDays()
                            + " days; leave it out for one that is valid until it is revoked.");
        }
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.ISSUE_CREDENTIALS, "issue credentials");
                    if (step.person(person).leftAt() != null) {
                        throw new Refusal(ErrorCode.WRONG_STATE, person + " has left.");
                    }
                    return issue(step.records(), person, validFor, step.caller().actor(), step.now());
                },
                token -> path(person));
    }

    /// Issues a token without anybody asking: the first ones of a new store.
    public String issueFirst(PersonId person) {
        return path.byService(records -> {
            if (records.person(person).isEmpty()) {
                throw Refusal.notFound("person", person);
            }
            return issue(records, person, null, EntryActor.SERVICE, path.now());
        });
    }

    /// Issues a token as part of a change that is under way.
    String issueWithin(WritePath.Step step, PersonId person) {
        return issue(step.records(), person, null, step.caller().actor(), step.now());
    }

    private String issue(Writing records, PersonId person, @Nullable Duration validFor, EntryActor actor, Instant now) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant expires = validFor == null ? null : now.plus(validFor);
        records.save(new TokenRecord(sha256(token), person, now, expires));
        EntryDraft entry = entry(EntryType.CREDENTIAL_ISSUED, actor, person)
                .with("token", sha256(token).substring(0, SHOWN));
        records.append(expires == null ? entry : entry.with("expires_at", expires), now);
        return token;
    }

    /// Voids all tokens of somebody; everybody may do it to their own.
    public void revoke(Caller caller, PersonId person, String reason) {
        String words = FreeText.reason(reason);
        path.change(
                caller,
                step -> {
                    if (!person.equals(step.caller().id())) {
                        step.caller().require(Right.ISSUE_CREDENTIALS, "revoke the credentials of others");
                    }
                    step.person(person);
                    step.records().revokeTokens(person);
                    return step.append(
                            entry(EntryType.CREDENTIAL_REVOKED, step.caller().actor(), person)
                                    .withText("reason", words));
                },
                entry -> path(person));
    }

    /// Puts a failed sign-in on record, at a bounded rate.
    ///
    /// @param reason what was wrong, in fixed words
    /// @param from the address it came from
    public void recordFailure(String reason, String from) {
        failures.record(reason, from);
    }

    private static EntryDraft entry(EntryType type, EntryActor actor, PersonId person) {
        return EntryDraft.of(type, actor, new EntrySubject("credential", person.value(), 1));
    }

    private static String sha256(String token) {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(token.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String path(PersonId person) {
        return ApiPath.PEOPLE + "/" + person;
    }
}
