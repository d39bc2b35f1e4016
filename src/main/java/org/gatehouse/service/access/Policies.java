package org.gatehouse.service.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.PolicyVersion.PolicyStatus;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;
import org.gatehouse.policy.CompiledPolicy;
import org.gatehouse.policy.PolicyCompiler;
import org.gatehouse.policy.PolicyRefused;
import org.gatehouse.service.identity.Caller;
import org.gatehouse.service.identity.FreeText;
import org.gatehouse.service.identity.WritePath;
import org.gatehouse.service.identity.WritePath.Step;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Writing;
import org.jspecify.annotations.Nullable;

/// Versions of the policy: one lead proposes, with what would have changed; another puts it in force. Compiled ones
/// are kept.
public final class Policies implements PolicyInForce {
    private static final int SOURCE_MOST = 400_000;

    private final WritePath path;
    private final PolicyCache cache;

    public Policies(WritePath path, PolicyCompiler compiler) {
        this.path = path;
        this.cache = new PolicyCache(compiler);
    }

    @Override
    public CompiledPolicy current(Reading records) {
        PolicyVersion active = records.activePolicy()
                .orElseThrow(() -> new Refusal(
                        ErrorCode.POLICY_DENIES,
                        "No policy is in force, so nothing is approved. Two leads put one in force."));
        return compiled(active);
    }

    @Override
    public CompiledPolicy version(Reading records, PolicyRef ref) {
        return compiled(records.policy(ref).orElseThrow(() -> Refusal.notFound("policy", ref)));
    }

    /// A text that compiled when it was proposed, and no longer does, approves nothing.
    private CompiledPolicy compiled(PolicyVersion version) {
        try {
            return cache.of(version);
        } catch (PolicyRefused e) {
            throw new Refusal(
                    ErrorCode.POLICY_DENIES,
                    version.ref() + " can no longer be read, so nothing is approved by it: " + e.getMessage());
        }
    }

    /// The newest first. Everybody may read what their requests are judged by.
    public List<PolicyVersion> all(Caller caller) {
        requireReader(caller);
        return path.records().read(Reading::policies);
    }

    private static void requireReader(Caller caller) {
        if (!caller.may(Right.SEE_ALL)) {
            caller.require(Right.SUBMIT_REQUEST, "read policies");
        }
    }

    /// Proposes a version, with what it would have said of the latest requests in its entry.
    ///
    /// @throws Refusal `FORBIDDEN`; `INVALID` with everything that is wrong with the text, in the order of the text
    public PolicyVersion propose(Caller caller, PolicyDocument document) {
        caller.require(Right.CHANGE_POLICY, "propose a policy");
        String words = FreeText.reason(document.reason());
        PolicyVersion proposed =
                path.records().read(records -> version(records, document.source(), caller.id(), path.now()));
        CompiledPolicy policy = readable(proposed);
        PolicyReplay replay = path.records().read(records -> PolicyReplays.of(records, policy));
        return path.change(
                caller,
                step -> {
                    step.caller().require(Right.CHANGE_POLICY, "propose a policy");
                    if (step.records().policy(proposed.ref()).isPresent()) {
                        throw new Refusal(
                                ErrorCode.STALE_VERSION,
                                "Somebody else proposed " + proposed.ref() + " at this moment; propose yours again.");
                    }
                    step.records().save(proposed);
                    step.append(entry(EntryType.POLICY_PROPOSED, step.caller().actor(), proposed)
                            .with("replay", replay)
                            .withText("reason", words));
                    return proposed;
                },
                Policies::path);
    }

    private CompiledPolicy readable(PolicyVersion proposed) {
        if (proposed.source().length() > SOURCE_MOST) {
            throw Refusal.invalid("/source", "The policy has more than " + SOURCE_MOST + " characters.");
        }
        try {
            return cache.of(proposed);
        } catch (PolicyRefused e) {
            throw new Refusal(
                    ErrorCode.INVALID,
                    "The policy cannot be read: " + e.diagnostics().getFirst().message(),
                    e.diagnostics().stream()
                            .map(diagnostic -> new FieldError("/source", diagnostic.render()))
                            .toList());
        }
    }

    /// What a version would say of the latest requests.
    public PolicyReplay replay(Caller caller, PolicyRef ref) {
        caller.require(Right.SEE_ALL, "replay a policy");
        return path.records().read(records -> PolicyReplays.of(records, version(records, ref)));
    }

    /// What a version, whatever its status, says of a request as it stands: people and assets as the register
    /// has them, at this moment. Nothing depends on it; a request goes by the version that it was submitted
    /// under.
    ///
    /// @throws Refusal `FORBIDDEN`; `NOT_FOUND` for a version that is none, and for a request that is none or
    ///         that the caller may not see
    public Verdict verdict(Caller caller, PolicyRef ref, RequestId request) {
        requireReader(caller);
        return path.records().read(records -> {
            CompiledPolicy policy = version(records, ref);
            return policy.judge(GrantFacts.of(records, Sight.request(records, caller, request), path.now()));
        });
    }

    /// Puts a proposed version in force in place of the one that is, as the second lead. The entry tells once more
    /// what it would have said.
    ///
    /// @throws Refusal `FORBIDDEN`; `SECOND_LEAD_NEEDED` to the one who proposed it, and when they are no lead any
    ///         more; `WRONG_STATE` unless it is proposed
    public PolicyVersion activate(Caller caller, PolicyRef ref, String reason) {
        String words = FreeText.reason(reason);
        PolicyReplay replay = replay(caller, ref);
        return path.change(
                caller,
                step -> {
                    PolicyVersion proposed = proposed(step, ref);
                    if (step.caller().id().equals(proposed.proposedBy())) {
                        throw new Refusal(
                                ErrorCode.SECOND_LEAD_NEEDED,
                                "You proposed " + ref + "; another lead must put it in force.");
                    }
                    requireProposerIsLead(step, proposed);
                    readable(proposed);
                    Optional<PolicyVersion> before = step.records().activePolicy();
                    before.ifPresent(active -> step.records().save(active.withStatus(PolicyStatus.RETIRED)));
                    PolicyVersion active = proposed.activated(step.caller().id(), step.now());
                    step.records().save(active);
                    EntryDraft entry = entry(
                                    EntryType.POLICY_ACTIVATED, step.caller().actor(), active)
                            .with("replay", replay)
                            .withText("reason", words);
                    step.append(
                            before.isPresent()
                                    ? entry.with("retired", before.get().ref())
                                    : entry);
                    return active;
                },
                Policies::path);
    }

    /// Two leads means two who are leads when it comes into force.
    private static void requireProposerIsLead(Step step, PolicyVersion proposed) {
        PersonId proposer = proposed.proposedBy();
        if (proposer != null && !Right.of(step.person(proposer)).contains(Right.CHANGE_POLICY)) {
            throw new Refusal(
                    ErrorCode.SECOND_LEAD_NEEDED,
                    proposer + ", who proposed " + proposed.ref() + ", is no lead any more; propose it anew.");
        }
    }

    /// Turns a proposed version down; whoever proposed it may take it back so.
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

    /// Puts the policy that ships in force in a store that has none yet; does nothing in any other.
    ///
    /// @throws PolicyRefused when its text is wrong
    public void installFirst(String yaml) {
        path.byService(records -> records.policies().isEmpty() && install(records, yaml));
    }

    private boolean install(Writing records, String yaml) {
        Instant now = path.now();
        PolicyVersion active = version(records, yaml, null, now).activated(null, now);
        cache.of(active);
        records.save(active);
        records.append(entry(EntryType.POLICY_ACTIVATED, EntryActor.SERVICE, active), now);
        return true;
    }

    private static PolicyVersion proposed(Step step, PolicyRef ref) {
        step.caller().require(Right.CHANGE_POLICY, "decide on a policy");
        PolicyVersion version = step.records().policy(ref).orElseThrow(() -> Refusal.notFound("policy", ref));
        if (version.status() != PolicyStatus.PROPOSED) {
            throw new Refusal(ErrorCode.WRONG_STATE, ref + " is not proposed; it is " + version.status() + ".");
        }
        return version;
    }

    /// The next version of the policy that the text names.
    private static PolicyVersion version(Reading records, String source, @Nullable PersonId by, Instant now) {
        String id = PolicyCache.id(source);
        records.activePolicy()
                .map(active -> active.ref().id())
                .filter(other -> !other.equals(id))
                .ifPresent(other -> {
                    throw Refusal.invalid(
                            "/source",
                            "The policy in force is " + other + ", and this is \"" + id
                                    + "\": propose a version of it.");
                });
        int newest = records.policies().stream()
                .map(PolicyVersion::ref)
                .filter(ref -> ref.id().equals(id))
                .mapToInt(PolicyRef::version)
                .max()
                .orElse(0);
        String sha256 = HexFormat.of().formatHex(LeafHash.sha256().digest(source.getBytes(StandardCharsets.UTF_8)));
        PolicyRef ref = new PolicyRef(id, newest + 1);
        return new PolicyVersion(ref, PolicyStatus.PROPOSED, source, sha256, by, now, null, null);
    }

    private static EntryDraft entry(EntryType type, EntryActor actor, PolicyVersion version) {
        return EntryDraft.of(
                        type,
                        actor,
                        new EntrySubject(
                                "policy", version.ref().id(), version.ref().version()))
                .with("sha256", version.sha256());
    }

    private static String path(PolicyVersion version) {
        return ApiPath.POLICIES + "/" + version.ref().id() + "/" + version.ref().version();
    }
}
