package org.gatehouse.console.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.People;
import org.gatehouse.console.ScreenBench;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.client.CampaignCalls;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.client.ServiceUnreachable;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignItemRow.Approval;
import org.gatehouse.contract.CampaignPreview;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Documents.CampaignAnswerDocument;
import org.gatehouse.contract.Documents.CampaignDocument;
import org.gatehouse.contract.Documents.CampaignReassignDocument;
import org.gatehouse.contract.GrantRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.CampaignAssignee;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItem;
import org.gatehouse.model.CampaignItemStatus;
import org.gatehouse.model.CampaignScope;
import org.gatehouse.model.CampaignStatus;
import org.gatehouse.model.CampaignTally;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Recurrence;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.ReviewerRule;
import org.gatehouse.testing.SampleGrant;
import org.jspecify.annotations.Nullable;

/// A service with one campaign, whose grants are answered for as asked unless it is away.
final class FakeCampaignCalls implements CampaignCalls {
    static final Instant NOW = ScreenBench.NOW;
    static final CampaignId ID = new CampaignId("CMP-1");
    private static final PersonRef ME = People.ref("p-ralvarez", "Rosa Alvarez", Affiliation.STEWARD);

    final List<CampaignItemRow> rows = new ArrayList<>();
    final List<String> acts = new ArrayList<>();
    final List<ActKey> keys = new ArrayList<>();
    CampaignStatus status = CampaignStatus.RUNNING;
    String name = "Quarterly";
    boolean none;
    boolean away;
    int page = Page.MOST;

    static CampaignItemRow row(int number, String who, @Nullable String whyNot) {
        PersonRef user = People.ref("p-jkeller", who, Affiliation.PARENT);
        AssetId asset = new AssetId("userdata.core.profiles");
        Grant grant = SampleGrant.active(
                SampleGrant.scheduled(
                        number,
                        user.id(),
                        List.of(),
                        new Limits(null, null, null, null),
                        new AccessItem(asset, Action.READ, new TreeSet<>(), null, new java.util.TreeMap<>())),
                NOW.minus(Duration.ofHours(30)),
                NOW.plus(Duration.ofHours(4)));
        GrantRow line = new GrantRow(
                grant,
                "Read all columns of profiles",
                user,
                user,
                Affiliation.PARENT,
                DataClass.PROTECTED,
                List.of(asset));
        CampaignItem item = new CampaignItem(
                ID, number, 1, grant.id(), CampaignItemStatus.OPEN, CampaignAssignee.of(ME.id()), null, null);
        Approval approval = new Approval(ME, NOW.minus(Duration.ofHours(31)), "The ticket says so.", "steward");
        return new CampaignItemRow(item, line, "The backfill lost it.", List.of(approval), ME, null, whyNot);
    }

    private CampaignRow campaign() {
        int open = count(CampaignItemStatus.OPEN);
        Campaign campaign = new Campaign(
                ID,
                1,
                status,
                name,
                CampaignScope.ALL,
                new ReviewerRule(ReviewerRule.Kind.DECIDERS, null),
                true,
                ME.id(),
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(Duration.ofDays(13)),
                rows.size(),
                Campaign.Series.begin(Recurrence.QUARTERLY, NOW.minus(Duration.ofDays(1))),
                0,
                null);
        CampaignTally tally =
                new CampaignTally(open, count(CampaignItemStatus.ATTESTED), count(CampaignItemStatus.REVOKED), 0);
        return new CampaignRow(campaign, tally, ME, open);
    }

    private int count(CampaignItemStatus wanted) {
        return (int) rows.stream().filter(row -> row.item().status() == wanted).count();
    }

    @Override
    public CompletableFuture<Page<CampaignRow>> campaigns(PageOf wanted) {
        return CompletableFuture.completedFuture(new Page<>(none ? List.of() : List.of(campaign()), null));
    }

    @Override
    public CompletableFuture<CampaignRow> start(CampaignDocument document, ActKey key) {
        acts.add("start " + document.name() + " " + document.openFor() + " " + document.scope());
        return CompletableFuture.completedFuture(campaign());
    }

    @Override
    public CompletableFuture<CampaignPreview> preview(CampaignScope scope) {
        return CompletableFuture.completedFuture(new CampaignPreview(rows.size(), 2_000));
    }

    @Override
    public CompletableFuture<Page<CampaignItemRow>> items(
            CampaignId id, Set<CampaignItemStatus> statuses, boolean mine, PageOf wanted) {
        int from = wanted.after() == null ? 0 : Integer.parseInt(wanted.after());
        List<CampaignItemRow> found = rows.stream()
                .filter(row ->
                        statuses.isEmpty() || statuses.contains(row.item().status()))
                .toList();
        int to = Math.min(found.size(), from + page);
        return CompletableFuture.completedFuture(
                new Page<>(found.subList(from, to), to == found.size() ? null : Integer.toString(to)));
    }

    @Override
    public CompletableFuture<List<CampaignItemRow>> attest(CampaignId id, CampaignAnswerDocument document, ActKey key) {
        return answer("attest", document, CampaignItemStatus.ATTESTED, key);
    }

    @Override
    public CompletableFuture<List<CampaignItemRow>> revoke(CampaignId id, CampaignAnswerDocument document, ActKey key) {
        return answer("revoke", document, CampaignItemStatus.REVOKED, key);
    }

    private CompletableFuture<List<CampaignItemRow>> answer(
            String act, CampaignAnswerDocument document, CampaignItemStatus next, ActKey key) {
        acts.add(act + " " + document.items() + " " + document.reason());
        keys.add(key);
        if (away) {
            return CompletableFuture.failedFuture(
                    new ServiceUnreachable(java.net.URI.create("http://x"), new java.io.IOException("gone")));
        }
        rows.replaceAll(row -> document.items().contains(row.item().number())
                ? new CampaignItemRow(
                        row.item().become(next, new Resolution(NOW, ME.id(), document.reason())),
                        row.grant(),
                        row.justification(),
                        row.approvals(),
                        row.assignee(),
                        ME,
                        null)
                : row);
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<List<CampaignItemRow>> reassign(
            CampaignId id, CampaignReassignDocument document, ActKey key) {
        acts.add("reassign " + document.items() + " to " + document.to());
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<CampaignRow> close(CampaignId id, String reason, ActKey key) {
        return ended("close", CampaignStatus.CLOSED);
    }

    @Override
    public CompletableFuture<CampaignRow> cancel(CampaignId id, String reason, ActKey key) {
        return ended("cancel", CampaignStatus.CANCELLED);
    }

    private CompletableFuture<CampaignRow> ended(String act, CampaignStatus next) {
        acts.add(act);
        status = next;
        return CompletableFuture.completedFuture(campaign());
    }

    @Override
    public CompletableFuture<CampaignRow> endSeries(CampaignId id, String reason, ActKey key) {
        acts.add("end-series");
        return CompletableFuture.completedFuture(campaign());
    }
}
