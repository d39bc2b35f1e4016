package org.gatehouse.contract;

import org.gatehouse.ledger.EntrySubject;

/// One ledger entry beside what it is about, for lists that run across things.
public record LedgerLine(EntrySubject subject, HistoryEntry entry) {}
