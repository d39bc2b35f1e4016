package org.gatehouse.service.http.resource;

import static org.gatehouse.contract.ApiPath.POLICIES;

import java.util.Comparator;
import java.util.List;
import org.gatehouse.contract.Documents.PolicyDocument;
import org.gatehouse.contract.Documents.ReasonDocument;
import org.gatehouse.contract.PolicyReplay;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.PolicyRef;
import org.gatehouse.model.PolicyVersion;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.Verdict;
import org.gatehouse.service.access.Policies;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.http.route.Shape;
import org.gatehouse.service.identity.Caller;

/// Versions of the policy: one lead proposes, a second puts it in force.
public final class PolicyRoutes {
    private static final String ONE = POLICIES + "/{id}/{version}";

    private final Policies policies;

    public PolicyRoutes(Policies policies) {
        this.policies = policies;
    }

    /// What a second lead says to a version.
    @FunctionalInterface
    private interface Act {
        PolicyVersion on(Caller caller, PolicyRef ref, String reason);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(POLICIES, "List versions of the policy, the newest first")
                        .paged()
                        .answers(Shape.pageOf(PolicyVersion.class))
                        .handledBy(this::page),
                Route.post(POLICIES, "Propose a version")
                        .creates(PolicyVersion.class)
                        .repeats(this::current)
                        .handledBy(PolicyDocument.class, this::propose),
                Route.get(ONE, "Read a version").answers(PolicyVersion.class).handledBy(call -> Reply.ok(one(call))),
                Route.get(ONE + "/replay", "Tell what a version would have said of past requests")
                        .answers(PolicyReplay.class)
                        .handledBy(call -> Reply.ok(policies.replay(call.by(), ref(call)))),
                Route.get(ONE + "/verdict", "Tell what a version says of a request as it stands now")
                        .query(QueryParameter.text("request", "The id of the request; needed"))
                        .answers(Verdict.class)
                        .handledBy(this::verdict),
                act("/activate", "Put a version in force as the second lead", policies::activate),
                act("/reject", "Turn a version down", policies::reject));
    }

    private Route act(String what, String summary, Act act) {
        return Route.post(ONE + what, summary)
                .answers(PolicyVersion.class)
                .repeats((call, resource) -> one(call))
                .handledBy(ReasonDocument.class, (call, why) -> Reply.ok(act.on(call.by(), ref(call), why.reason())));
    }

    private Reply verdict(Call call) {
        return Reply.ok(policies.verdict(call.by(), ref(call), call.required("request", RequestId::new)));
    }

    /// Newest first, so that pages go on from a place in the list rather than from a key.
    private Reply page(Call call) {
        List<PolicyVersion> all = policies.all(call.by());
        List<Numbered> numbered = java.util.stream.IntStream.range(0, all.size())
                .mapToObj(place -> new Numbered(place, all.get(place)))
                .toList();
        var page = Paging.of(numbered, Numbered::key, call);
        return Reply.ok(new org.gatehouse.contract.Page<>(
                page.items().stream().map(Numbered::version).toList(), page.next()));
    }

    private record Numbered(int place, PolicyVersion version) {
        String key() {
            return String.format("%06d", place);
        }
    }

    private Reply propose(Call call, PolicyDocument document) {
        PolicyVersion made = policies.propose(call.by(), document);
        return Reply.created(path(made.ref()), made);
    }

    private PolicyVersion one(Call call) {
        return find(call, ref(call));
    }

    private PolicyVersion current(Call call, String resource) {
        List<String> segments = ResourcePath.of(resource).segments();
        return find(call, new PolicyRef(segments.get(2), Integer.parseInt(segments.get(3))));
    }

    private PolicyVersion find(Call call, PolicyRef ref) {
        return policies.all(call.by()).stream()
                .filter(version -> version.ref().equals(ref))
                .max(Comparator.comparing(PolicyVersion::proposedAt))
                .orElseThrow(() -> Refusal.notFound("policy", ref));
    }

    private static PolicyRef ref(Call call) {
        return new PolicyRef(call.path().getOrDefault("id", ""), call.number("version", "policy version"));
    }

    private static String path(PolicyRef ref) {
        return POLICIES + "/" + ref.id() + "/" + ref.version();
    }
}
