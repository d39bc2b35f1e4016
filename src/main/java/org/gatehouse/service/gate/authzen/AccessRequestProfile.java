package org.gatehouse.service.gate.authzen;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.Json;
import org.gatehouse.contract.Refusal;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Locations;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Severity;
import org.gatehouse.service.access.Requests;
import org.gatehouse.service.gate.GateJson;
import org.gatehouse.service.gate.GateKey;
import org.gatehouse.service.gate.SealedClaims;
import org.gatehouse.service.gate.authzen.GrantDecider.Remedy;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.Caller.IdempotencyKey;
import org.gatehouse.service.records.IdempotentOutcome;
import org.gatehouse.service.records.Records;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The AuthZEN Access Request and Approval Profile, of which only a draft exists (1, June 2026): from a denial that
/// a request could cure to that request, to what became of it. All that follows the draft is here. Safe for any
/// number of threads.
public final class AccessRequestProfile implements Remedy {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration USUAL = Duration.ofHours(8);
    private static final String TASK = "arq_";
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Records records;
    private final Requests requests;
    private final Supplier<URI> base;
    private final Supplier<Instant> now;
    private final GateKey key;
    private final SealedClaims binding;

    /// @param base where the service is reached
    public AccessRequestProfile(
            Records records, Requests requests, Supplier<URI> base, Supplier<Instant> now, GateKey key) {
        this.records = records;
        this.requests = requests;
        this.base = base;
        this.now = now;
        this.key = key;
        this.binding = new SealedClaims(key.secret("authzen denial binding"));
    }

    /// Where to ask, and the proof that there was something to ask for.
    @Override
    public Map<String, Object> of(PersonId gate, PersonId subject, Evaluation question) {
        Instant at = now.get();
        Instant until = at.plus(FRESH);
        String evaluation = UUID.randomUUID().toString();
        String token = binding.seal(Map.of(
                "aud", gate.value(),
                "sub", subject.value(),
                "exp", until.getEpochSecond(),
                "denial_expires_at", until.toString(),
                "evaluation_id", evaluation,
                "binding_context_members", List.of("actor_chain"),
                "binding_hash", hash(question)));
        return Map.of(
                "evaluation_id",
                evaluation,
                "evaluated_at",
                at,
                "access_request",
                Map.of(
                        "endpoint",
                        base.get() + ApiPath.ACCESS_REQUESTS,
                        "expires_at",
                        until.toString(),
                        "binding_token",
                        token,
                        "display",
                        Map.of("title", "Ask for access")));
    }

    /// Subject, resource, action and the part of the context that counts, in one written form.
    private static String hash(Evaluation question) {
        Map<String, Object> bound = new TreeMap<>();
        bound.put("subject", entity(question.subject()));
        bound.put("resource", entity(question.resource()));
        bound.put("action", named("name", question.action(), question.actionProperties()));
        JsonNode chain = question.context().path("actor_chain");
        bound.put("context", chain.isMissingNode() ? Map.of() : Map.of("actor_chain", chain));
        return URL.encodeToString(LeafHash.sha256().digest(Json.canonicalBytes(bound)));
    }

    private static Map<String, Object> entity(Entity entity) {
        Map<String, Object> members = named("id", entity.named(), entity.properties());
        members.put("type", entity.type());
        return members;
    }

    private static Map<String, Object> named(String member, String name, JsonNode properties) {
        Map<String, Object> members = new TreeMap<>(Map.of(member, name));
        if (properties.isObject()) {
            members.put("properties", properties);
        }
        return members;
    }

    /// Files the request that a denial needs, in its subject's name.
    ///
    /// @param gate with the key under which the call may be repeated
    /// @return the task, with its path
    /// @throws Refusal `MALFORMED` for a submission that does not fit the denial
    public Task submit(Caller gate, byte[] body) {
        JsonNode document = GateJson.object(body);
        Evaluation question = EvaluationReader.evaluation(document);
        JsonNode claims = bound(gate.id(), question, document.path("denial"));
        PersonId subject = new PersonId(claims.path("sub").stringValue());
        Person person = records.read(reading -> reading.person(subject))
                .filter(Person::inGoodStanding)
                .orElseThrow(() -> refused("invalid_subject", subject + " cannot ask for anything now."));
        Caller caller = Caller.of(person).with(own(gate));
        AccessRequest filed = earlier(caller).orElseGet(() -> file(caller, gate.id(), question, document));
        return task(gate.id(), filed);
    }

    /// A key is the gate's; the request, and the memory of the key, its subject's.
    private static IdempotencyKey own(Caller gate) {
        IdempotencyKey given = gate.idempotency();
        if (given == null) {
            throw new IllegalStateException("the route takes a key");
        }
        return new IdempotencyKey(gate.id() + " " + given.key(), given.fingerprint());
    }

    private Optional<AccessRequest> earlier(Caller caller) {
        IdempotencyKey own = caller.idempotency();
        if (own == null) {
            return Optional.empty();
        }
        Optional<IdempotentOutcome> outcome =
                records.read(reading -> reading.idempotentOutcome(caller.id(), own.key()));
        if (outcome.isPresent() && !outcome.get().fingerprint().equals(own.fingerprint())) {
            throw refused("duplicate_request", "The Idempotency-Key was used for another submission.");
        }
        return outcome.flatMap(known -> records.read(reading -> reading.request(
                new RequestId(known.resource().substring(known.resource().lastIndexOf('/') + 1)))));
    }

    private JsonNode bound(PersonId gate, Evaluation question, JsonNode denial) {
        JsonNode token = denial.path("binding_token");
        JsonNode claims = (token.isString() ? binding.open(token.stringValue()) : Optional.<JsonNode>empty())
                .filter(made -> made.path("aud").asString("").equals(gate.value()))
                .filter(made -> made.path("binding_hash").asString("").equals(hash(question)))
                .filter(made -> made.path("denial_expires_at")
                        .asString("")
                        .equals(denial.path("expires_at").asString("")))
                .orElseThrow(() -> refused(
                        "invalid_denial_binding",
                        "The denial's binding_token and expires_at must be those of a denial of this very question,"
                                + " sent back unchanged."));
        if (now.get().getEpochSecond() >= claims.path("exp").asLong(0)) {
            throw refused("expired_denial", "The denial is too old to ask by: put the question again.");
        }
        return claims;
    }

    private AccessRequest file(Caller caller, PersonId gate, Evaluation question, JsonNode document) {
        try {
            return requests.submit(caller, ask(caller.person(), gate, question, document));
        } catch (Refusal e) {
            // The profile knows no 422: what is wrong with a submission is a bad request.
            throw e.code() == ErrorCode.INVALID ? new Refusal(ErrorCode.MALFORMED, e.detail(), e.errors()) : e;
        }
    }

    private Ask ask(Person person, PersonId gate, Evaluation question, JsonNode document) {
        Circumstances circumstances = Circumstances.of(question);
        JsonNode context = question.context();
        AccessItem item = AccessItem.of(
                new AssetId(question.resource().named()),
                Action.valueOf(question.action().toUpperCase(Locale.ROOT)),
                circumstances.columns().toArray(String[]::new));
        JsonNode places = context.path("requested_locations");
        return new Ask(
                List.of(item),
                purpose(context.path("purpose"), gate),
                context.path("business_justification").asString(""),
                context.path("ticket").isString() ? context.path("ticket").stringValue() : null,
                new Locations(
                        places.path("office_country").asString(person.country()),
                        places.path("physical_country")
                                .asString(
                                        circumstances.country() == null ? person.country() : circumstances.country())),
                Severity.MEDIUM,
                requestedAccess(document.path("requested_access")),
                null,
                circumstances.chain().stream().map(PersonId::new).toList(),
                null,
                null);
    }

    private static Purpose purpose(JsonNode purpose, PersonId gate) {
        PurposeType type = Stream.of(PurposeType.values())
                .filter(one -> one.name().equalsIgnoreCase(purpose.path("type").asString("")))
                .findFirst()
                .orElse(PurposeType.OTHER);
        return new Purpose(type, purpose.path("detail").asString("Asked for at the gate " + gate));
    }

    /// Begins by itself once approved: whoever waits at a gate has nothing else to begin it with.
    private RequestedAccess requestedAccess(JsonNode wanted) {
        Instant at = now.get();
        Instant until = instant(wanted.path("requested_until"));
        return new RequestedAccess(
                at,
                until != null && until.isAfter(at) ? Duration.between(at, until) : USUAL,
                until,
                wanted.path("emergency").asBoolean(false));
    }

    private static @Nullable Instant instant(JsonNode text) {
        try {
            return text.isString() ? Instant.parse(text.stringValue()) : null;
        } catch (java.time.format.DateTimeParseException e) {
            throw EvaluationReader.wrong("/requested_access/requested_until", text, "a time in RFC 3339");
        }
    }

    /// What is answered about a task.
    ///
    /// @param path where it is followed
    public record Task(String path, Map<String, Object> document) {}

    /// What has become of a request that this gate filed.
    ///
    /// @throws Refusal `NOT_FOUND` for a task that is none of this gate's
    public Task task(PersonId gate, String id) {
        AccessRequest request = Optional.of(id)
                .filter(text -> text.matches(TASK + "[0-9]+_[A-Za-z0-9_-]+"))
                .map(text -> new RequestId("REQ-" + text.substring(TASK.length(), text.indexOf('_', TASK.length()))))
                .filter(known -> taskId(gate, known).equals(id))
                .flatMap(known -> records.read(reading -> reading.request(known)))
                .orElseThrow(() -> refused("unknown_task", "There is no such task of " + gate + "."));
        return task(gate, request);
    }

    private Task task(PersonId gate, AccessRequest request) {
        String path = ApiPath.ACCESS_REQUESTS + "/" + taskId(gate, request.id());
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("id", taskId(gate, request.id()));
        task.put("status", status(request));
        task.put("status_endpoint", base.get() + path);
        task.put("display", Map.of("title", request.id().value()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("task", task);
        if (status(request).equals("approved")) {
            answer.put("result", Map.of("mode", "reevaluate", "approval", approval(gate, request)));
        }
        return new Task(path, answer);
    }

    /// Nobody can guess it, and another gate's is another.
    private String taskId(PersonId gate, RequestId request) {
        String number = request.value().substring(request.value().indexOf('-') + 1);
        return TASK + number + "_" + opaque("task\n" + gate + "\n" + request);
    }

    private String opaque(String what) {
        return URL.encodeToString(key.secret("authzen " + what)).substring(0, 22);
    }

    private static String status(AccessRequest request) {
        return switch (request.status()) {
            case DRAFT, PENDING, MORE_INFO -> "pending";
            case APPROVED -> "approved";
            case DENIED -> "denied";
            case CANCELLED, SUPERSEDED -> "cancelled";
            case EXPIRED -> "expired";
            case FAILED -> "failed";
        };
    }

    private Map<String, Object> approval(PersonId gate, AccessRequest request) {
        Optional<Grant> grant =
                Optional.ofNullable(request.grant()).flatMap(id -> records.read(reading -> reading.grant(id)));
        Instant until = grant.map(known -> known.endsAt() == null ? known.activateBy() : known.endsAt())
                .orElse(now.get());
        return Map.of(
                "id", "apr_" + opaque("approval\n" + gate + "\n" + request.id()), "approved_until", until.toString());
    }

    private static Refusal refused(String code, String words) {
        ErrorCode status = code.equals("unknown_task") ? ErrorCode.NOT_FOUND : ErrorCode.MALFORMED;
        return new Refusal(status, "urn:openid:authzen:access-request:error:" + code + ": " + words);
    }
}
