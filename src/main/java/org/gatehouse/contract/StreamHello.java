package org.gatehouse.contract;

import java.util.List;
import org.gatehouse.model.PersonId;

/// The first event of `GET /v1/stream`, named `hello`. Its id is that of the last event that is not sent any more,
/// so that a reader who is cut off at once still knows where to resume.
///
/// @param me who follows
/// @param ledgerSize how many entries the ledger holds
/// @param onDuty stewards on shift
/// @param present people who follow the stream now; empty for those who may not see everybody
public record StreamHello(PersonId me, long ledgerSize, List<PersonRef> onDuty, List<PersonRef> present) {
    public StreamHello {
        onDuty = List.copyOf(onDuty);
        present = List.copyOf(present);
    }
}
