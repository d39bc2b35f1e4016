package org.gatehouse.service.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.contract.Refusal;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.AssetId;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// Writes out what `userdata.core.*` stands for: every asset that the register has under that name now. From then on
/// they are items like any others, each judged, decided and granted by its own name; what is registered later is not
/// among them.
final class Wildcards {
    private final Reading reading;
    private final Set<Target> named = new HashSet<>();
    private final List<AccessItem> items = new ArrayList<>();

    private Wildcards(Reading reading) {
        this.reading = reading;
    }

    private record Target(AssetId asset, Action action) {}

    /// The same with every wildcard written out. An asset that is also asked for by its own name stays as it is asked
    /// for there.
    ///
    /// @throws Refusal `INVALID` when one stands for nothing or for too much, or is asked for in part
    static Ask expanded(Reading reading, Ask ask) {
        if (ask.items().stream().noneMatch(item -> item.asset().isWildcard())) {
            return ask;
        }
        return ask.withItems(new Wildcards(reading).expanded(ask.items()));
    }

    private List<AccessItem> expanded(List<AccessItem> asked) {
        asked.forEach(item -> named.add(new Target(item.asset(), item.action())));
        for (int i = 0; i < asked.size(); i++) {
            AccessItem item = asked.get(i);
            if (item.asset().isWildcard()) {
                write("/items/" + i, item);
            } else {
                items.add(item);
            }
        }
        return items;
    }

    private void write(String pointer, AccessItem item) {
        if (!item.allColumns() || !item.masks().isEmpty() || item.rowFilter() != null) {
            throw Refusal.invalid(
                    pointer,
                    item.asset()
                            + " stands for whole assets: ask for columns, masks and rows of each by its own name.");
        }
        List<AssetId> under = under(item.asset());
        if (under.isEmpty()) {
            throw Refusal.invalid(pointer + "/asset", "The register has nothing under " + item.asset() + ".");
        }
        for (AssetId asset : under) {
            if (named.add(new Target(asset, item.action()))) {
                items.add(AccessItem.of(asset, item.action()));
            }
        }
        if (items.size() > ItemChecks.MOST) {
            throw Refusal.invalid(
                    pointer + "/asset",
                    item.asset() + " stands for more than the " + ItemChecks.MOST
                            + " assets that one request can be about; ask for less of it.");
        }
    }

    /// By name, one more than can be asked for at the most.
    private List<AssetId> under(AssetId wildcard) {
        String prefix = wildcard.above();
        String name = prefix.substring(0, prefix.length() - 1);
        List<AssetId> under = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<Asset> page = reading.assets(name, new PageSpec(200, after));
            page.items().stream()
                    .map(Asset::id)
                    .filter(asset -> asset.value().startsWith(prefix))
                    .forEach(under::add);
            after = page.next();
        } while (after != null && under.size() <= ItemChecks.MOST);
        return under;
    }
}
