package org.gatehouse.console.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices there were, newest first, and how many were not looked at yet. Keeps the last 200. Belongs to the FX
/// thread.
public final class Notices {
    /// How many are kept.
    public static final int CAPACITY = 200;

    private final ObservableList<Notice> kept = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");
    private final List<Consumer<Notice>> arrivals = new ArrayList<>();
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(this, "show", Show.ALL);

    /// Which notices come up as they are posted. All are kept, whatever this says, and one that can be acted upon
    /// always comes up.
    public enum Show {
        ALL,
        /// Those of what is wrong or due.
        TROUBLE,
        NONE;

        boolean admits(Notice notice) {
            boolean trouble = notice.tone() == Tone.DANGER || notice.tone() == Tone.WARNING;
            return notice.act() != null || this == ALL || (this == TROUBLE && trouble);
        }
    }

    /// Which notices come up as they are posted.
    public ObjectProperty<Show> showProperty() {
        return show;
    }

    /// Tells and keeps a notice.
    public void post(Notice notice) {
        kept.addFirst(notice);
        if (kept.size() > CAPACITY) {
            kept.remove(CAPACITY, kept.size());
        }
        unread.set(Math.min(unread.get() + 1, CAPACITY));
        if (show.get().admits(notice)) {
            arrivals.forEach(arrival -> arrival.accept(notice));
        }
    }

    /// Called with each notice that comes up, as it is posted.
    public void onArrival(Consumer<Notice> arrival) {
        arrivals.add(arrival);
    }

    /// All that are kept. Not to be changed by the reader.
    public ObservableList<Notice> kept() {
        return FXCollections.unmodifiableObservableList(kept);
    }

    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Says that somebody looked at all of them.
    public void markRead() {
        unread.set(0);
    }

    /// Forgets all of them.
    public void clear() {
        kept.clear();
        unread.set(0);
    }
}
