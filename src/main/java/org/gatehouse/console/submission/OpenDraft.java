package org.gatehouse.console.submission;

import java.time.Instant;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.contract.RequestView;
import org.gatehouse.model.Ask;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;

/// The draft that stands in the form.
///
/// @param version the one that was read or saved last
/// @param saved what the service keeps of it, worded as the form words it
/// @param at when it was saved
record OpenDraft(RequestId id, long version, Ask saved, Instant at) {
    static OpenDraft of(RequestView view, PersonId me) {
        return of(view.row(), FormWriter.worded(view.request().ask(), me));
    }

    static OpenDraft of(RequestRow row, Ask saved) {
        return new OpenDraft(row.id(), row.version(), saved, row.createdAt());
    }
}
