package org.gatehouse.console.asset;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import org.gatehouse.console.client.ByHand;
import org.gatehouse.console.client.GovernanceCalls;
import org.gatehouse.console.client.GrantCalls;
import org.gatehouse.console.client.RegisterCalls;
import org.gatehouse.console.client.RequestCalls;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.kit.Dialogs;
import org.gatehouse.console.kit.Layers;
import org.gatehouse.console.kit.SplitMemory;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.testing.Someone;
import org.jspecify.annotations.Nullable;

/// The Assets screen without a window, over calls that a test answers by hand.
final class AssetFixture {
    static final Instant NOW = Instant.parse("2026-11-24T13:34:00Z");
    static final Person LEAD = Someone.lead("p-lead");

    final ByHand<RegisterCalls> register = new ByHand<>(RegisterCalls.class);
    final ByHand<RequestCalls> requests = new ByHand<>(RequestCalls.class);
    final ByHand<GrantCalls> grants = new ByHand<>(GrantCalls.class);
    final ByHand<GovernanceCalls> governance = new ByHand<>(GovernanceCalls.class);
    final AssetModel model = new AssetModel();
    final Threads threads = new Threads(Runnable::run, Runnable::run, (_, _) -> {}, System::nanoTime);
    final Words words = Words.of(Messages.load(), Clock.fixed(NOW, ZoneOffset.UTC));
    final Acts sending = new Acts(threads);
    final List<String> told = new ArrayList<>();
    final AssetController controller;

    @Nullable
    Path chosen;

    AssetFixture() {
        controller = new AssetController(
                new AssetController.Calls(register.calls(), requests.calls(), grants.calls(), governance.calls()),
                model,
                new Me(LEAD, Right.of(LEAD), List.of(), true, "1"),
                threads);
    }

    AssetActs acts(Layers layers) {
        return new AssetActs(
                register.calls(),
                governance.calls(),
                model,
                controller,
                words,
                threads,
                sending,
                new Forms(new Dialogs(layers, words.messages()), sending),
                _ -> Optional.ofNullable(chosen),
                new AssetActs.Telling(
                        (act, asset) -> told.add(act + " " + asset),
                        report -> told.add("imported " + report.added()),
                        (file, _) -> told.add("unreadable " + file.getFileName())));
    }

    AssetView view() {
        AssetWords assetWords = new AssetWords(words);
        Navigator everywhere = new Navigator() {
            @Override
            public void show(String screenId) {}

            @Override
            public boolean canOpen(Id thing) {
                return true;
            }

            @Override
            public void open(Id thing) {}
        };
        SplitMemory.Store nowhere = new SplitMemory.Store() {
            @Override
            public OptionalDouble get(String key) {
                return OptionalDouble.empty();
            }

            @Override
            public void put(String key, double position) {}
        };
        return new AssetView(
                new AssetTreePane(model, assetWords, words),
                new AssetPane(model, assetWords, words, everywhere, sending, new Label("acts")),
                new SplitMemory(nowhere));
    }

    void load(Asset... assets) {
        controller.activate();
        register.last("assets").answer(new Page<>(List.of(assets), null));
    }
}
