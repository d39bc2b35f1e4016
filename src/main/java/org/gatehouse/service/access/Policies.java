package org.gatehouse.service.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.ErrorCode;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.Problem.FieldError;
import org.gatehouse.contract.Refusal;
import org.gatehouse.contract.Right;
import org.gatehouse.ledger.EntryActor;
import org.gatehouse.ledger.EntryDraft;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.LeafHash;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.Diagnostic;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.policy.PolicyRefused;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Reading;

/// Versions of the policy, put in force by two leads with the replay before their eyes. Safe for any number of
/// threads.
public final class Policies implements PolicyInForce {
    /// The longest policy, in characters.
    private static final int SOURCE_MOST = 400_000;

    private static final Pattern ID = Pattern.compile("(?m)^policy:\\s*[\"']?([A-Za-z0-9-]+)");

    private final WritePath path;
    private final PolicyCompiler compiler;

    /// By the hash of their text as well, so that no cache can outlive what it was made of.
    private final Map<Compiled, CompiledPolicy> compiled = new ConcurrentHashMap<>();

    private record Compiled(PolicyRef ref, String sha256) {}

    public Policies(WritePath path, PolicyCompiler compiler) {
        this.path = path;
        this.compiler = compiler;
    }

    /// Newest first. Everybody may read what they are judged by.
    public List<PolicyVersion> all(Caller caller) {
        caller.require(Right.SUBMIT_REQUEST, "read the policy");
        return path.records().read(Reading::policies);
    }

    /// Proposes a new version of the policy in force. The entry carries what it would have changed.
    ///
    /// @throws Refusal `INVALID`, with every diagnostic of the compiler under `/source`
    public PolicyVersion propose(Caller caller, PolicyDocument document) {
        String words = FreeText.reason(document.reason());
        CompiledPolicy draft = compile(new PolicyRef(id(document.source()), 1), document.source());
        PolicyReplay replay = path.records().read(reading -> PolicyReplays.replay(reading, draft));
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.CHANGE_POLICY, "propose a policy");
                    PolicyVersion proposed = new PolicyVersion(
                            next(step.records(), draft.ref().id()),
                            PolicyStatus.PROPOSED,
                            document.source(),
                            sha256(document.source()),
                            step.caller().id(),
                            step.now(),
                            null,
                            null);
                    step.records().save(proposed);
                    step.append(entry(EntryType.POLICY_PROPOSED, step.caller().actor(), proposed)
                            .with("replay", replay)
                            .withText("reason", words));
                    return proposed;
                },
                Policies::path);
    }

    /// What a version would have said of the last thousand requests.
    public PolicyReplay replay(Caller caller, PolicyRef ref) {
        caller.require(Right.SEE_ALL, "replay a policy");
        return path.records().read(reading -> PolicyReplays.replay(reading, compiled(found(reading, ref))));
    }

    /// Agrees as the second lead; it is in force at once.
    ///
    /// @throws Refusal `SECOND_LEAD_NEEDED` to the one who proposed it
    public PolicyVersion activate(Caller caller, PolicyRef ref, String reason) {
        String words = FreeText.reason(reason);
        PolicyReplay replay =
                path.records().read(reading -> PolicyReplays.replay(reading, compiled(found(reading, ref))));
        return path.change(
                caller,
                step -> {
                    PolicyVersion proposed = proposed(step, ref);
                    if (step.caller().id().equals(proposed.proposedBy())) {
                        throw new Refusal(
                                ErrorCode.SECOND_LEAD_NEEDED,
                                "You proposed " + ref + "; another lead must agree to it.");
                    }
                    step.records()
                            .activePolicy()
                            .ifPresent(old -> step.records().save(old.withStatus(PolicyStatus.RETIRED)));
                    PolicyVersion active = proposed.activated(step.caller().id(), step.now());
                    step.records().save(active);
                    step.append(entry(EntryType.POLICY_ACTIVATED, step.caller().actor(), active)
                            .with("replay", replay)
                            .withText("reason", words));
                    return active;
                },
                Policies::path);
    }

    /// Turns a proposal down; whoever proposed it may take it back so.
    public PolicyVersion reject(Caller caller, PolicyRef ref, String reason) {
        String words = FreeText.reason(reason);
        return path.change(
                caller,
                step -> {
                    PolicyVersion rejected = proposed(step, ref).withStatus(PolicyStatus.REJECTED);
                    step.records().save(rejected);
                    step.append(entry(EntryType.POLICY_REJECTED, step.caller().actor(), rejected)
                            .withText("reason", words));
                    return rejected;
                },
                Policies::path);
    }

    /// Puts the shipped policy in force where there is none at all yet; does nothing otherwise.
    ///
    /// @throws PolicyRefused when it does not compile
    public void installFirst(String yaml) {
        PolicyRef ref = new PolicyRef(id(yaml), 1);
        var _ = compiler.compile(ref.id(), ref, yaml);
        path.byService(records -> {
            if (records.policies().isEmpty()) {
                PolicyVersion first = new PolicyVersion(
                        ref, PolicyStatus.ACTIVE, yaml, sha256(yaml), null, path.now(), null, path.now());
                records.save(first);
                records.append(
                        entry(EntryType.POLICY_ACTIVATED, EntryActor.SERVICE, first)
                                .with("first", true),
                        path.now());
            }
            return ref;
        });
    }

    @Override
    public CompiledPolicy current(Reading reading) {
        return compiled(reading.activePolicy()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.POLICY_DENIES, "No policy is in force, so nothing can be asked for or approved.")));
    }

    @Override
    public CompiledPolicy version(Reading reading, PolicyRef ref) {
        return compiled(
                reading.policy(ref).orElseThrow(() -> new IllegalStateException("the store lacks the policy " + ref)));
    }

    private CompiledPolicy compiled(PolicyVersion version) {
        return compiled.computeIfAbsent(
                new Compiled(version.ref(), version.sha256()),
                key -> compiler.compile(key.ref().toString(), key.ref(), version.source()));
    }

    private CompiledPolicy compile(PolicyRef ref, String source) {
        if (source.length() > SOURCE_MOST) {
            throw Refusal.invalid(
                    "/source", "The policy has " + source.length() + " characters; " + SOURCE_MOST + " are the most.");
        }
        try {
            return compiler.compile("source", ref, source);
        } catch (PolicyRefused refused) {
            List<FieldError> errors = refused.diagnostics().stream()
                    .map(Diagnostic::render)
                    .map(words -> new FieldError("/source", words))
                    .toList();
            throw new Refusal(ErrorCode.INVALID, "The policy does not compile: see errors for the places.", errors);
        }
    }

    private static PolicyVersion found(Reading reading, PolicyRef ref) {
        return reading.policy(ref).orElseThrow(() -> Refusal.notFound("policy", ref));
    }

    private static PolicyVersion proposed(Step step, PolicyRef ref) {
        step.caller().require(Right.CHANGE_POLICY, "decide on a policy");
        PolicyVersion version = found(step.records(), ref);
        if (version.status() != PolicyStatus.PROPOSED) {
            throw new Refusal(ErrorCode.WRONG_STATE, ref + " is " + version.status() + ", not proposed.");
        }
        return version;
    }

    /// One policy is in force at a time, so a proposal is always its next version.
    private static PolicyRef next(Reading reading, String id) {
        String inForce = reading.activePolicy().map(active -> active.ref().id()).orElse(id);
        if (!inForce.equals(id)) {
            throw Refusal.invalid("/source", "The policy in force is " + inForce + "; propose a version of that one.");
        }
        int last = reading.policies().stream()
                .map(PolicyVersion::ref)
                .filter(ref -> ref.id().equals(id))
                .mapToInt(PolicyRef::version)
                .max()
                .orElse(0);
        return new PolicyRef(id, last + 1);
    }

    private static EntryDraft entry(EntryType type, EntryActor actor, PolicyVersion policy) {
        EntrySubject subject =
                new EntrySubject("policy", policy.ref().id(), policy.ref().version());
        EntryDraft draft = EntryDraft.of(type, actor, subject).with("sha256", policy.sha256());
        return policy.proposedBy() == null ? draft : draft.with("proposed_by", policy.proposedBy());
    }

    private static String id(String source) {
        Matcher matcher = ID.matcher(source);
        return matcher.find() ? matcher.group(1) : "POLICY";
    }

    private static String sha256(String source) {
        return HexFormat.of().formatHex(LeafHash.sha256().digest(source.getBytes(StandardCharsets.UTF_8)));
    }

    private static String path(PolicyVersion policy) {
        return ApiPath.POLICIES + "/" + policy.ref().id() + "/" + policy.ref().version();
    }
}
