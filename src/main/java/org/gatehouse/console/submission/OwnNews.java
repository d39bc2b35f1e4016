package org.gatehouse.console.submission;

import java.util.List;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.LiveFeed;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.StreamEvent;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Tells somebody what others did about their requests, wherever they are in the console.
final class OwnNews implements LiveFeed.Listener {
    private final PersonId me;
    private final Words words;
    private final Notices notices;
    private final Navigator navigator;

    OwnNews(PersonId me, Words words, Notices notices, Navigator navigator) {
        this.me = me;
        this.words = words;
        this.notices = notices;
        this.navigator = navigator;
    }

    @Override
    public void onEvents(List<StreamEvent> events) {
        for (StreamEvent event : events) {
            RequestRow row = event.request();
            boolean mine = row != null && row.parties().contains(me);
            boolean byMe = event.actor() != null && event.actor().id().equals(me);
            if (row != null && mine && !byMe) {
                tell(event, row);
            }
        }
    }

    @Override
    public void onGap() {
        // What was missed is seen in the list; told late it would only startle.
    }

    private void tell(StreamEvent event, RequestRow row) {
        String what = what(event);
        if (what != null) {
            notices.post(Notice.of(
                            tone(event), words.text("submission.news." + what, row.id()), row.title(), event.at())
                    .withAct(Descriptor.of(words.text("submission.news.open")), () -> navigator.open(row.id())));
        }
    }

    /// What of it is news to its requester; null for what is the stewards' affair.
    private static @Nullable String what(StreamEvent event) {
        return switch (event.type()) {
            case REQUEST_QUESTIONED -> "questioned";
            case REQUEST_APPROVED, REQUEST_AUTO_APPROVED -> "approved";
            case REQUEST_DENIED -> "denied";
            case REQUEST_EXPIRED -> "expired";
            case REQUEST_FAILED -> "failed";
            default -> null;
        };
    }

    private static Tone tone(StreamEvent event) {
        return switch (event.type()) {
            case REQUEST_QUESTIONED -> Tone.WARNING;
            case REQUEST_APPROVED, REQUEST_AUTO_APPROVED -> Tone.SUCCESS;
            default -> Tone.NEUTRAL;
        };
    }
}
