package org.gatehouse.console.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.gatehouse.console.client.PageOf;
import org.gatehouse.console.kit.PaletteEntry;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.QueueView;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Campaign;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Person;

/// The requests, grants, people, assets and campaigns that one can jump to from the palette, each kind up to a bound.
/// Filled
/// behind the first screen and kept up to date by the feed. Belongs to the FX thread.
final class JumpIndex implements LiveFeed.Listener {
    private static final int MOST_LOADED = 5_000;
    private static final int MOST_KEPT = 25_000;
    private static final Duration BEHIND_THE_FIRST_SCREEN = Duration.ofSeconds(2);

    /// What makes a campaign appear, or stand otherwise than before.
    private static final Set<EntryType> CAMPAIGN_CHANGES = EnumSet.of(
            EntryType.CAMPAIGN_STARTED,
            EntryType.CAMPAIGN_FOLLOWED,
            EntryType.CAMPAIGN_DONE,
            EntryType.CAMPAIGN_CLOSED,
            EntryType.CAMPAIGN_CANCELLED);

    private final JumpSources sources;
    private final Navigator navigator;
    private final Threads threads;
    private final JumpShelf<RequestRow> requests;
    private final JumpShelf<Grant> grants;
    private final JumpShelf<Person> people;
    private final JumpShelf<Asset> assets;
    private final JumpShelf<Campaign> campaigns;

    JumpIndex(JumpSources sources, Navigator navigator, Words words, Threads threads) {
        this.sources = sources;
        this.navigator = navigator;
        this.threads = threads;
        JumpWords shown = new JumpWords(words, navigator);
        this.requests = new JumpShelf<>(MOST_KEPT, RequestRow::id, RequestRow::version, shown::request);
        this.grants = new JumpShelf<>(MOST_KEPT, Grant::id, Grant::version, shown::grant);
        this.people = new JumpShelf<>(MOST_KEPT, Person::id, Person::version, shown::person);
        this.assets = new JumpShelf<>(MOST_KEPT, Asset::id, Asset::version, shown::asset);
        this.campaigns = new JumpShelf<>(MOST_KEPT, Campaign::id, Campaign::version, shown::campaign);
    }

    void loadSoon() {
        threads.delay().after(BEHIND_THE_FIRST_SCREEN, () -> threads.fx().execute(this::load));
    }

    List<PaletteEntry> entries() {
        List<PaletteEntry> all = new ArrayList<>(requests.entries(navigator));
        all.addAll(grants.entries(navigator));
        all.addAll(people.entries(navigator));
        all.addAll(assets.entries(navigator));
        all.addAll(campaigns.entries(navigator));
        return all;
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        for (StreamEvent event : events) {
            if (event.request() != null) {
                requests.keep(event.request());
            }
            if (event.grant() != null) {
                grants.keep(event.grant());
            }
            if (event.person() != null) {
                people.keep(event.person());
            }
            if (event.subject().kind().equals("asset")) {
                lookAgain(new AssetId(event.subject().id()));
            }
            if (CAMPAIGN_CHANGES.contains(event.type())) {
                loadCampaigns();
            }
        }
    }

    @Override
    public void onGap() {
        load();
    }

    private void load() {
        load(page -> sources.requests().apply(QueueView.DECIDED, page), requests, PageOf.first(Page.MOST), 0);
        load(page -> sources.requests().apply(QueueView.WAITING, page), requests, PageOf.first(Page.MOST), MOST_LOADED);
        load(sources.grants(), grants, PageOf.first(Page.MOST), MOST_LOADED);
        load(sources.people(), people, PageOf.first(Page.MOST), MOST_LOADED);
        load(sources.assets(), assets, PageOf.first(Page.MOST), MOST_LOADED);
        loadCampaigns();
    }

    private void loadCampaigns() {
        load(
                page -> sources.campaigns().apply(page).thenApply(JumpIndex::campaigns),
                campaigns,
                PageOf.first(Page.MOST),
                0);
    }

    private static Page<Campaign> campaigns(Page<CampaignRow> page) {
        return new Page<>(page.items().stream().map(CampaignRow::campaign).toList(), page.next());
    }

    private <T> void load(
            Function<PageOf, CompletableFuture<Page<T>>> source, JumpShelf<T> shelf, PageOf page, int more) {
        threads.deliver(source.apply(page), (answer, failure) -> {
            if (failure != null) {
                return; // what cannot be loaded cannot be jumped to; the screens say themselves why
            }
            answer.items().forEach(shelf::keep);
            int left = more - answer.items().size();
            boolean shown = !shelf.entries(navigator).isEmpty();
            if (answer.next() != null && left > 0 && shown) {
                load(source, shelf, page.next(answer.next()), left);
            }
        });
    }

    /// The feed tells that an asset changed and not how.
    private void lookAgain(AssetId id) {
        threads.deliver(sources.asset().apply(id), (asset, failure) -> {
            if (failure == null) { // one that cannot be read is found under its old description, which does no harm
                assets.keep(asset);
            }
        });
    }
}
