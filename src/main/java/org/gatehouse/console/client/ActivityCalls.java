package org.gatehouse.console.client;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gatehouse.contract.ActivityDetail;
import org.gatehouse.contract.ActivityFacets;
import org.gatehouse.contract.ActivityHistogram;
import org.gatehouse.contract.ActivityPage;

/// Everything about access events. Every future may fail with a [ServiceFailure] and with nothing else, and
/// completes on a thread of the client.
public interface ActivityCalls {
    /// What an export comes to.
    ///
    /// @param matched how many events fit
    /// @param exported how many of them are in the file once it is whole, which the service bounds
    /// @param written how many of them are in it by now
    record Exported(long matched, long exported, long written) {}

    /// An export under way.
    interface Exporting {
        /// Fails with a [java.util.concurrent.CancellationException] once it was cancelled, and with an
        /// [java.io.IOException] where the file cannot be written or broke off.
        CompletableFuture<Exported> done();

        /// Gives it up, of which [#done] tells once nothing more is written.
        void cancel();
    }

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

    /// Writes all that is found into a file. The service puts each export on record.
    ///
    /// @param file made, or written anew; gone again when it fails or is cancelled
    /// @param progress told on a thread of the client, often
    Exporting export(ActivitySearch search, ExportForm form, Path file, Consumer<Exported> progress);

    /// Begins to follow events that fit a query, from now on; whoever follows closes the stream.
    Following follow(String query, ActivityStream.Listener listener);
}
