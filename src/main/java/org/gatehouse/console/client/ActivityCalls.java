package org.gatehouse.console.client;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityPage;

/// Everything about access events. Every future may fail with a [ServiceFailure] and with nothing else, and
/// completes on a thread of the client.
public interface ActivityCalls {
    /// What an export came to.
    ///
    /// @param matched how many events fit
    /// @param exported how many of them are in the file
    record Exported(long matched, long exported) {}

    /// A stream under way; closing it ends it.
    interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /// The newest first, with the times that the search came to mean.
    CompletableFuture<ActivityPage> page(ActivitySearch search, PageOf page);

    /// How often the values of fields occur.
    CompletableFuture<ActivityFacets> facets(ActivitySearch search);

    /// How many events there are over time.
    ///
    /// @param bars how many bars the time is cut into
    CompletableFuture<ActivityHistogram> histogram(ActivitySearch search, int bars);

    CompletableFuture<ActivityDetail> event(String uid);

    /// Writes all that is found into a file, as CSV. The service puts each export on record.
    ///
    /// @param file made, or written anew; gone again when it fails
    /// @return how many events fit and how many are in the file, which the service bounds; fails with an
    ///         [java.io.IOException] where the file cannot be written
    CompletableFuture<Exported> export(ActivitySearch search, Path file);

    /// Begins to follow events that fit a query, from now on; whoever follows closes the stream.
    Following follow(String query, ActivityStream.Listener listener);
}
