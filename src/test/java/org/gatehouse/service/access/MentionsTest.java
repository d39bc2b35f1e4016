package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.service.access.RequestBench.id;

import java.util.List;
import org.gatehouse.model.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private final RequestBench bench = new RequestBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<PersonId> mentioned(String text) {
        return bench.records.read(reading -> Mentions.in(text, reading));
    }

    @Test
    void findsPeopleOfTheRegisterOnceAndInOrder() {
        assertThat(mentioned("@p-sam, please; @p-ana too. (@p-sam!)")).containsExactly(id("sam"), id("ana"));
    }

    @Test
    void leavesMailAddressesAndStrangersAlone() {
        assertThat(mentioned("mail x@p-sam.org or ana@p-ana, @p-nobody, @sam, @@p-bo"))
                .isEmpty();
        assertThat(mentioned("@p-ana-lisa is somebody else, @p-ana- is not")).isEmpty();
    }
}
