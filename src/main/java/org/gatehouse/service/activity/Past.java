package org.gatehouse.service.activity;

import java.util.List;
import java.util.function.Function;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.Grant;
import org.gatehouse.service.records.Commit;
import org.gatehouse.service.records.CommitListener;
import org.gatehouse.service.records.GrantFilter;
import org.gatehouse.service.records.PageSpec;
import org.gatehouse.service.records.Reading;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Slice;
import org.jspecify.annotations.Nullable;

/// All that events are judged by, at any instant of the past: built from the records at start, kept by commits.
public final class Past implements CommitListener {
    private static final int PAGE = 200;
    private static final int ENTRIES = 1_000;

    private final GrantHistory grants = new GrantHistory();
    private final Standing standing = new Standing();
    private final Directory directory = new Directory();

    /// Reads all there is. Call before anything is committed, with this already listening.
    public void build(Records records) {
        records.read(reading -> {
            reading.people().forEach(directory::add);
            all(page -> reading.assets(null, page)).forEach(slice -> slice.forEach(directory::add));
            all(reading::freezes).forEach(slice -> slice.forEach(standing::add));
            all(page -> reading.grants(GrantFilter.ALL, page)).forEach(slice -> slice.forEach(grants::add));
            replay(reading);
            return true;
        });
    }

    private void replay(Reading reading) {
        long size = reading.ledgerSize();
        for (long from = 0; from < size; from += ENTRIES) {
            reading.ledger(from, ENTRIES).forEach(this::add);
        }
    }

    @Override
    public synchronized void committed(Commit commit) {
        commit.people().forEach(directory::add);
        commit.assets().forEach(directory::add);
        commit.freezes().forEach(standing::add);
        for (Grant grant : commit.grants()) {
            grants.add(grant);
        }
        commit.entries().forEach(this::add);
    }

    private void add(RecordedEntry entry) {
        grants.add(entry);
        standing.add(entry);
    }

    GrantHistory grants() {
        return grants;
    }

    Standing standing() {
        return standing;
    }

    Directory directory() {
        return directory;
    }

    /// Every page, one after the other.
    private static <T> List<List<T>> all(Function<PageSpec, Slice<T>> pages) {
        List<List<T>> all = new java.util.ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<T> slice = pages.apply(new PageSpec(PAGE, after));
            all.add(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }
}
