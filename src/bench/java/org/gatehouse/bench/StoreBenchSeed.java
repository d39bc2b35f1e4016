package org.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.ledger.EntryType;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AccessRequest;
import org.gatehouse.model.AccessRequestEdit;
import org.gatehouse.model.Action;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.RequestStatus;
import org.gatehouse.model.Resolution;
import org.gatehouse.model.Role;
import org.gatehouse.model.Slot;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.service.records.Records;
import org.gatehouse.service.records.Writing;
import org.gatehouse.service.store.Samples;

/// Fills a store with requests as a large team would have them after some years.
final class StoreBenchSeed {
    private static final int USERS = 1_000;
    private static final int STEWARDS = 60;
    private static final int BATCH = 500;
    private static final int FIRST = 20_001;

    private StoreBenchSeed() {}

    static RequestId id(int index) {
        return new RequestId("REQ-" + (FIRST + index));
    }

    static void seed(Records records, int requests, int openPercent) {
        Random random = new Random(1);
        long start = System.nanoTime();
        records.write(writing -> people(writing));
        for (int from = 0; from < requests; from += BATCH) {
            int first = from;
            int end = Math.min(requests, from + BATCH);
            records.write(writing -> {
                for (int i = first; i < end; i++) {
                    save(writing, request(i, openPercent, random));
                }
                return true;
            });
        }
        System.out.printf("seeded in %,d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private static boolean people(Writing writing) {
        for (int i = 0; i < USERS; i++) {
            writing.save(Samples.person("p-user-" + i, Set.of(Role.REQUESTER), "growth"));
        }
        for (int i = 0; i < STEWARDS; i++) {
            writing.save(
                    Samples.person("p-steward-" + i, Set.of(Role.STEWARD), i % 3 == 1 ? "security" : "gatekeeping"));
        }
        writing.save(Samples.person("p-lead-1", Set.of(Role.LEAD_STEWARD)));
        writing.save(Samples.person("p-busy", Set.of(Role.REQUESTER)));
        return true;
    }

    private static void save(Writing writing, AccessRequest request) {
        writing.save(request);
        writing.append(
                Samples.entry(
                        EntryType.REQUEST_SUBMITTED, "request", request.id().value()),
                request.createdAt());
    }

    private static AccessRequest request(int index, int openPercent, Random random) {
        PersonId requester = new PersonId("p-user-" + random.nextInt(USERS));
        Instant created = Samples.NOW.minus(Duration.ofMinutes(5L * random.nextInt(100_000)));
        AccessRequestEdit edit = Samples.draft(
                FIRST + index, requester, created, Duration.ofMinutes(10 + random.nextInt(2_880)), slots(random));
        edit.affiliation(random.nextInt(100) < 15 ? Affiliation.PARENT : Affiliation.COMPANY);
        if (random.nextInt(100) < 5) {
            edit.subject(new SubjectRef(PersonKind.SERVICE, new PersonId("p-busy")));
        }
        int table = random.nextInt(5) == 0 ? 0 : random.nextInt(300);
        edit.items(List.of(AccessItem.of(new AssetId("userdata.core.t" + table), Action.READ, "email", "phone")));
        if (random.nextInt(100) >= openPercent) {
            edit.status(random.nextInt(10) == 0 ? RequestStatus.DENIED : RequestStatus.APPROVED);
            edit.resolution(new Resolution(created.plus(Duration.ofMinutes(random.nextInt(600))), requester, "Done."));
        }
        return edit.build();
    }

    private static Slot[] slots(Random random) {
        return switch (random.nextInt(100)) {
            case 0 -> new Slot[] {Samples.LEAD_SEAT};
            case 1, 2, 3, 4, 5 -> new Slot[] {Samples.SECURITY_SEAT, Samples.LEAD_SEAT, Samples.STEWARD_SEAT};
            default ->
                random.nextBoolean()
                        ? new Slot[] {Samples.STEWARD_SEAT}
                        : new Slot[] {Samples.STEWARD_SEAT, Samples.SECURITY_SEAT};
        };
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
