package org.gatehouse.console.feed;

import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.PersonId;

/// Tells, wherever one is in the console, that a feed fell silent, lost deliveries, or is back: loss is an incident.
final class FeedAlarms implements LiveFeed.Listener {
    private final Words words;
    private final Notices notices;
    private final Consumer<PersonId> open;

    /// @param open shows a feed
    FeedAlarms(Words words, Notices notices, Consumer<PersonId> open) {
        this.words = words;
        this.notices = notices;
        this.open = open;
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        for (StreamEvent event : events) {
            switch (event.type()) {
                case FEED_SILENT -> tell(event, Tone.DANGER);
                case FEED_GAPPED -> tell(event, Tone.DANGER);
                case FEED_RESUMED -> tell(event, Tone.SUCCESS);
                default -> {}
            }
        }
    }

    @Override
    public void onGap() {
        // What was missed is seen in the count and in the list; told late it would only startle.
    }

    private void tell(StreamEvent event, Tone tone) {
        PersonId feed = new PersonId(event.subject().id());
        notices.post(Notice.of(
                        tone,
                        words.text("feeds.news." + name(event.type()), feed),
                        words.text("feeds.news." + name(event.type()) + "-hint"),
                        event.at())
                .withAct(Descriptor.of(words.text("feeds.news.open")), () -> open.accept(feed)));
    }

    private static String name(EntryType type) {
        return type.wire().substring(type.wire().indexOf('.') + 1);
    }
}
