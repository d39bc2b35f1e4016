package org.gatehouse.console.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import org.gatehouse.console.client.ServiceFailure;
import org.gatehouse.console.kit.RichText;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.live.Latest;
import org.gatehouse.contract.Page;

/// Loads and draws the lists that stand beside the thing in the middle of a screen. Belongs to the FX thread.
public final class LoadedLists {
    private final Threads threads;

    public LoadedLists(Threads threads) {
        this.threads = threads;
    }

    /// Asks for the first page of a list, unless this person may not see it; an answer that comes too late is
    /// dropped.
    ///
    /// @param wanted which items belong
    public <T> void load(
            Latest.Ticket ticket,
            boolean allowed,
            ObjectProperty<Loaded<T>> into,
            Supplier<CompletableFuture<Page<T>>> call,
            Predicate<T> wanted) {
        if (!allowed) {
            into.set(new Loaded.OutOfSight<>());
            return;
        }
        threads.deliver(call.get(), (page, thrown) -> {
            if (!ticket.isCurrent()) {
                return;
            }
            if (thrown != null) {
                into.set(new Loaded.Failed<>(ServiceFailure.of(thrown).words()));
            } else {
                List<T> items = page.items().stream().filter(wanted).toList();
                into.set(new Loaded.Here<>(items, page.next() != null));
            }
        });
    }

    /// The items one below the other, or how far the list has got.
    ///
    /// @param nothing what an empty list says
    public static <T> Node[] lines(
            Loaded<T> loaded, Function<? super T, ? extends Node> line, String nothing, Words words) {
        return switch (loaded) {
            case Loaded.Loading<T>() -> new Node[] {Texts.muted(words.text("beside.loading"))};
            case Loaded.OutOfSight<T>() -> new Node[] {Texts.note(words.text("beside.out-of-sight"))};
            case Loaded.Failed<T>(String why) ->
                new Node[] {new RichText().mark(Tone.DANGER).plain(why)};
            case Loaded.Here<T>(List<T> items, boolean more) -> {
                List<Node> nodes = new ArrayList<>();
                items.forEach(item -> nodes.add(line.apply(item)));
                if (items.isEmpty()) {
                    nodes.add(Texts.note(nothing));
                } else if (more) {
                    nodes.add(Texts.note(words.text("beside.more", items.size())));
                }
                yield nodes.toArray(Node[]::new);
            }
        };
    }
}
