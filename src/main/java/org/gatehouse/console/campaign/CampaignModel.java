package org.gatehouse.console.campaign;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gatehouse.console.kit.ListState;
import org.gatehouse.console.live.BatchList;
import org.gatehouse.contract.CampaignItemRow;
import org.gatehouse.contract.CampaignRow;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.CampaignItemStatus;
import org.jspecify.annotations.Nullable;

/// The campaigns, the grants of the chosen one as far as they are loaded, and which of them are selected. Belongs to
/// the FX thread.
final class CampaignModel {
    private final BatchList<CampaignRow> campaigns = new BatchList<>();
    private final BatchList<CampaignItemRow> items = new BatchList<>();
    private final ObjectProperty<Cut> cut = new SimpleObjectProperty<>(this, "cut", Cut.OPEN);
    private final ObjectProperty<ListState> campaignsState =
            new SimpleObjectProperty<>(this, "campaignsState", new ListState.Loading());
    private final ObjectProperty<ListState> itemsState =
            new SimpleObjectProperty<>(this, "itemsState", new ListState.Ready());
    private final ObjectProperty<@Nullable CampaignId> wanted = new SimpleObjectProperty<>(this, "wanted");
    private final ObjectProperty<@Nullable CampaignRow> campaign = new SimpleObjectProperty<>(this, "campaign");
    private final ObjectProperty<@Nullable CampaignItemRow> shown = new SimpleObjectProperty<>(this, "shown");
    private final ObjectProperty<List<CampaignItemRow>> selected =
            new SimpleObjectProperty<>(this, "selected", List.of());
    private final Map<String, String> drafts = new HashMap<>();
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final BooleanProperty moreCampaigns = new SimpleBooleanProperty(this, "moreCampaigns");

    /// Which grants of the campaign are listed.
    enum Cut {
        /// Open, and handed to me.
        MINE,
        OPEN,
        ANSWERED,
        ALL;

        Set<CampaignItemStatus> statuses() {
            return switch (this) {
                case MINE, OPEN -> EnumSet.of(CampaignItemStatus.OPEN);
                case ANSWERED ->
                    EnumSet.of(CampaignItemStatus.ATTESTED, CampaignItemStatus.REVOKED, CampaignItemStatus.ENDED);
                case ALL -> EnumSet.noneOf(CampaignItemStatus.class);
            };
        }
    }

    /// The latest first.
    BatchList<CampaignRow> campaigns() {
        return campaigns;
    }

    /// Of the chosen campaign, by number.
    BatchList<CampaignItemRow> items() {
        return items;
    }

    ObjectProperty<Cut> cutProperty() {
        return cut;
    }

    ObjectProperty<ListState> campaignsStateProperty() {
        return campaignsState;
    }

    ObjectProperty<ListState> itemsStateProperty() {
        return itemsState;
    }

    /// The campaign that somebody came for; chosen once it is loaded.
    ObjectProperty<@Nullable CampaignId> wantedProperty() {
        return wanted;
    }

    ObjectProperty<@Nullable CampaignRow> campaignProperty() {
        return campaign;
    }

    /// The grant in the middle.
    ObjectProperty<@Nullable CampaignItemRow> shownProperty() {
        return shown;
    }

    /// All that are selected, in the order of the list.
    ObjectProperty<List<CampaignItemRow>> selectedProperty() {
        return selected;
    }

    /// Those of the selected that I may answer for now.
    List<CampaignItemRow> answerable() {
        return selected.get().stream()
                .filter(row -> !row.item().status().isFinal() && row.whyNot() == null)
                .toList();
    }

    /// Those of the selected that nobody has answered for.
    List<CampaignItemRow> open() {
        return selected.get().stream()
                .filter(row -> !row.item().status().isFinal())
                .toList();
    }

    /// The reason typed for an act that is not done yet; empty when there is none.
    String draft(String act) {
        return drafts.getOrDefault(act, "");
    }

    void keepDraft(String act, String text) {
        if (text.isEmpty()) {
            drafts.remove(act);
        } else {
            drafts.put(act, text);
        }
    }

    /// Whether the service holds grants beyond those loaded.
    BooleanProperty moreProperty() {
        return more;
    }

    BooleanProperty moreCampaignsProperty() {
        return moreCampaigns;
    }
}
