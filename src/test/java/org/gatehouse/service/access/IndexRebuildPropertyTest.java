package org.gatehouse.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.model.Action;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.access.GrantHistory.Act;
import org.gatehouse.service.gate.Answer;
import org.gatehouse.service.gate.GrantIndex;
import org.gatehouse.service.gate.Question;

/// The index that heard of every commit of a random history answers as one does that is built from the records now.
class IndexRebuildPropertyTest {
    private static final List<Act> ACTS =
            Arrays.stream(Act.values()).filter(act -> act != Act.RESTART).toList();

    @Property(tries = 15)
    void whatCommitsLeaveIsWhatTheRecordsHold(@ForAll long seed) {
        List<Act> mix = new ArrayList<>(ACTS);
        mix.addAll(List.of(Act.MAKE, Act.ACTIVATE, Act.ACTIVATE, Act.ACTIVATE, Act.ACTIVATE, Act.ACTIVATE));
        try (GrantHistory history = new GrantHistory(seed, mix)) {
            boolean allowed = false;
            for (int i = 0; i < 4; i++) {
                history.run(12);
                allowed |= compare(history);
            }
            Statistics.label("something allowed").collect(allowed);
            Statistics.label("something allowed")
                    .coverage(seen -> seen.check(true).count(count -> count > 0));
        }
    }

    /// @return whether anything is allowed at all
    private static boolean compare(GrantHistory history) {
        GrantIndex heard = history.bench.index;
        GrantIndex built = new GrantIndex();
        history.bench.records.<Boolean>read(reading -> {
            built.rebuild(reading);
            return true;
        });
        assertThat(heard.inStep()).isTrue();
        for (GrantId id : history.made.values()) {
            assertThat(heard.grant(id)).isEqualTo(built.grant(id));
        }
        boolean allowed = false;
        for (Question question : questions(history)) {
            Answer expected = built.check(question);
            Answer answer = heard.check(question);
            assertThat(answer.allowed()).as("%s: %s", question, answer.reason()).isEqualTo(expected.allowed());
            assertThat(answer.masks()).isEqualTo(expected.masks());
            assertThat(answer.rowFilters()).isEqualTo(expected.rowFilters());
            allowed |= answer.allowed();
        }
        return allowed;
    }

    private static List<Question> questions(GrantHistory history) {
        List<Question> questions = new ArrayList<>();
        for (PersonId subject : List.of(GrantBench.USER, GrantBench.id("req"), GrantBench.id("nobody"))) {
            for (int table = 1; table <= history.made.size(); table++) {
                for (Duration later : List.of(Duration.ZERO, Duration.ofHours(3), Duration.ofDays(2))) {
                    Instant at = history.bench.clock.instant().plus(later);
                    questions.add(question(subject, Action.READ, "c.s.t" + table, Set.of("email"), at));
                    questions.add(question(subject, Action.EXPORT, "c.s.t" + table, Set.of(), at));
                }
            }
        }
        return questions;
    }

    private static Question question(PersonId subject, Action action, String table, Set<String> columns, Instant at) {
        return new Question(
                subject, List.of(), action, new AssetId(table), columns, "US", InetAddress.ofLiteral("10.1.2.3"), at);
    }
}
