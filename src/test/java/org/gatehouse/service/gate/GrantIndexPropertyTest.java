package org.gatehouse.service.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Action;
import org.gatehouse.model.Asset;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.Grant;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Mask;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.Commit;

/// Invariant 1: the index allows only what an active, unfrozen grant covers: subject, action, asset, columns, row
/// limit, place and time. Random histories against a model that looks at every grant each time.
class GrantIndexPropertyTest {
    @Property(tries = 250)
    void allowsExactlyWhatTheNaiveModelAllows(@ForAll long seed) {
        IndexHistory history = new IndexHistory(seed);
        GrantIndex index = new GrantIndex();
        index.committed(history.first());
        for (int commits = 0; commits < 40; commits++) {
            Commit commit = history.next();
            index.committed(commit);
            for (int questions = 0; questions < 12; questions++) {
                Question question = history.question();
                Answer answer = index.check(question);
                compare(question, answer, history);
                Statistics.label("by a grant").collect(answer.grant() != null);
            }
        }
        Statistics.label("by a grant").coverage(seen -> seen.check(true).percentage(share -> share > 2));
    }

    private static void compare(Question question, Answer answer, IndexHistory history) {
        List<Given> expected = Naive.allowed(question, history);
        assertThat(answer.allowed()).as("%s: %s", question, answer.reason()).isEqualTo(!expected.isEmpty());
        assertThat(answer.reason()).isNotBlank();
        if (answer.allowed()) {
            Given given = new Given(answer.masks(), answer.rowFilters());
            assertThat(expected).as("what one grant gives").contains(given);
            assertThat(expected).as("nothing gives more").noneMatch(other -> other.moreThan(given));
        } else {
            assertThat(answer.grant()).isNull();
        }
    }

    /// What a reader gets.
    private record Given(Map<String, Mask> masks, List<String> filters) {
        boolean moreThan(Given other) {
            return masks.size() < other.masks.size()
                    || (masks.equals(other.masks) && filters.size() < other.filters.size());
        }
    }

    /// The rules once more, written as they are said.
    private static final class Naive {
        static List<Given> allowed(Question question, IndexHistory history) {
            Asset asset = history.assets.get(question.asset());
            List<PersonId> links = new ArrayList<>(question.actorChain());
            links.add(question.subject());
            for (PersonId link : links) {
                Person person = history.people.get(link);
                if (asset == null
                        || person == null
                        || !person.inGoodStanding()
                        || history.freezes.stream().anyMatch(freeze -> freeze.stops(person, question.asset()))) {
                    return List.of();
                }
            }
            if (asset != null && asset.dataClass() == DataClass.PUBLIC && question.action() == Action.READ) {
                return List.of(new Given(Map.of(), List.of()));
            }
            return history.grants.stream()
                    .filter(grant -> grant.inForce(question.now()) && reaches(grant, question))
                    .flatMap(grant -> grant.items().stream())
                    .filter(item -> covers(item, question))
                    .map(item -> given(item, question))
                    .toList();
        }

        private static boolean reaches(Grant grant, Question question) {
            Limits limits = grant.limits();
            boolean country = limits.countries() == null
                    || limits.countries().contains(Objects.requireNonNullElse(question.country(), "nowhere"));
            boolean rows = limits.rows() == null || grant.use().rowsRead() < limits.rows();
            return grant.subject().id().equals(question.subject())
                    && grant.actorChain().containsAll(question.actorChain())
                    && country
                    && rows
                    && (limits.networks() == null || from(limits.networks().first(), question));
        }

        /// The three networks of these histories, by hand.
        private static boolean from(String network, Question question) {
            String address =
                    question.network() == null ? "" : question.network().getHostAddress();
            return switch (network) {
                case "10.0.0.0/8" -> address.startsWith("10.");
                case "10.1.0.0/16" -> address.startsWith("10.1.");
                default -> false;
            };
        }

        private static boolean covers(AccessItem item, Question question) {
            boolean columns = item.columns().isEmpty()
                    || (!question.columns().isEmpty() && item.columns().containsAll(question.columns()));
            return item.asset().equals(question.asset()) && item.action() == question.action() && columns;
        }

        private static Given given(AccessItem item, Question question) {
            Map<String, Mask> masks = new TreeMap<>(item.masks());
            masks.keySet()
                    .removeIf(column ->
                            !question.columns().isEmpty() && !question.columns().contains(column));
            return new Given(masks, item.rowFilter() == null ? List.of() : List.of(item.rowFilter()));
        }
    }
}
