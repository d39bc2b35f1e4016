/// The port to the records store: transactions, reads, compare-and-set writes and the ledger's append. Use cases
/// call it, [org.gatehouse.service.store] implements it.
@NullMarked
package org.gatehouse.service.records;

import org.jspecify.annotations.NullMarked;
