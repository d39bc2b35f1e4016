package org.gatehouse.service.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.ledger.RecordedEntry;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Sequence;
import org.gatehouse.service.records.Writing;

/// A process that writes to the data folder it is given until it is killed. It prints a line for each write that has
/// returned: the index and leaf hash of its ledger entry.
public final class KillWriter {
    private static final int WRITERS = 4;

    private final Records records;

    private KillWriter(Records records) {
        this.records = records;
    }

    public static void main(String[] arguments) {
        Records records = HibernateRecords.open(Path.of(arguments[0]), StoreConfig.DEFAULT, new SecureRandom());
        KillWriter writer = new KillWriter(records);
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(Long.parseLong(arguments[1]) + i);
            Thread.ofPlatform().start(() -> writer.run(random));
        }
    }

    private void run(Random random) {
        while (true) {
            RecordedEntry entry = records.write(writing -> step(writing, random));
            acknowledge(entry);
        }
    }

    /// Ends the process when nobody reads any more.
    private static synchronized void acknowledge(RecordedEntry entry) {
        System.out.println(entry.index() + " " + entry.leafHash());
        if (System.out.checkError()) {
            System.exit(1);
        }
    }

    private static RecordedEntry step(Writing writing, Random random) {
        long newest = 20_000L + writing.countRequests(org.gatehouse.service.records.RequestFilter.ALL);
        boolean submit = newest == 20_000 || random.nextInt(4) == 0;
        return submit
                ? submit(writing)
                : decide(writing, newest - random.nextInt((int) Math.min(5, newest - 20_000)), random);
    }

    private static RecordedEntry submit(Writing writing) {
        AccessRequest request = Samples.request(writing.next(Sequence.REQUEST));
        writing.save(request);
        return writing.append(
                Samples.entry(
                        EntryType.REQUEST_SUBMITTED, "request", request.id().value()),
                Samples.NOW);
    }

    private static RecordedEntry decide(Writing writing, long number, Random random) {
        AccessRequest request = writing.request(new RequestId("REQ-" + number)).orElseThrow();
        long decision = writing.next(Sequence.DECISION);
        writing.save(Samples.approval(decision, request, new PersonId("p-" + random.nextInt(50))));
        writing.save(request.edit().reminders(request.reminders() + 1).build());
        return writing.append(
                Samples.entry(EntryType.REQUEST_DECIDED, "request", request.id().value())
                        .with("decision", "DEC-" + decision)
                        .withText("reason", "Reason " + decision),
                Samples.NOW);
    }
}
