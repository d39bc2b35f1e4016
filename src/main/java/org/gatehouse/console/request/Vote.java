package org.gatehouse.console.request;

import org.gatehouse.console.client.ActKey;
import org.gatehouse.contract.Documents.DecisionDocument;
import org.gatehouse.contract.RequestRow;
import org.gatehouse.model.Choice;
import org.gatehouse.model.RequestId;

/// One decision on one request, as it is to be sent. Sent again after a lost connection it bears the same key, so
/// that it is made once.
///
/// @param row the request as it was read
/// @param seenUpTo the ledger index of the last thing known about it when it was decided; -1 when only its line was
///         seen
record Vote(RequestRow row, DecisionDocument document, ActKey key, long seenUpTo) {
    RequestId request() {
        return row.id();
    }

    Choice choice() {
        return document.choice();
    }
}
