package org.gatehouse.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Asset;
import org.gatehouse.model.Person;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.Role;
import org.jspecify.annotations.Nullable;

/// The facts as values that rules can read; their names and types are those of the [Vocabulary]. Built once a
/// judgement. Absent texts are empty; an absent instant, and the asset of an item that the register does not know, are
/// left out.
final class FactsView {
    private final Map<String, Object> common;
    private final List<Map<String, Object>> byItem;

    FactsView(Facts facts) {
        List<Map<String, Object>> items = facts.ask().items().stream()
                .map(item -> item(item, facts.assets().get(item.asset())))
                .toList();
        common = Map.of(
                "request", request(facts, items),
                "subject", person(facts.subject()),
                "requester", person(facts.requester()),
                "context", context(facts),
                "now", facts.now());
        byItem = items.stream().map(this::withItem).toList();
    }

    private Map<String, Object> withItem(Map<String, Object> item) {
        Map<String, Object> variables = new HashMap<>(common);
        variables.put("item", item);
        Optional.ofNullable(item.get("asset")).ifPresent(asset -> variables.put("asset", asset));
        return variables;
    }

    /// The variables of a rule about the request as a whole.
    Map<String, Object> ofRequest() {
        return common;
    }

    /// The variables of a rule about one item; `asset` is missing when the register does not know it.
    Map<String, Object> ofItem(int index) {
        return byItem.get(index);
    }

    private static Map<String, Object> request(Facts facts, List<Map<String, Object>> items) {
        Ask ask = facts.ask();
        Map<String, Object> request = new HashMap<>();
        request.put("items", items);
        request.put(
                "actions",
                ask.items().stream()
                        .map(item -> Words.of(item.action()))
                        .distinct()
                        .toList());
        request.put(
                "purpose",
                Map.of(
                        "type",
                        Words.of(ask.purpose().type()),
                        "detail",
                        ask.purpose().detail()));
        request.put("business_justification", ask.businessJustification());
        request.put("ticket", Optional.ofNullable(ask.ticket()).orElse(""));
        request.put(
                "requested_locations",
                Map.of(
                        "office_country", ask.requestedLocations().officeCountry(),
                        "physical_country", ask.requestedLocations().physicalCountry()));
        request.put("requested_access", access(ask.requestedAccess()));
        request.put("severity", Words.of(ask.severity()));
        request.put("affiliation", Words.of(facts.affiliation()));
        request.put("actor_chain", people(facts.actorChain()));
        request.put("extension", ask.extendsGrant() != null);
        return request;
    }

    private static Map<String, Object> access(RequestedAccess access) {
        Map<String, Object> view = new HashMap<>();
        view.put("max_duration", access.maxDuration());
        view.put("emergency", access.emergency());
        Optional.ofNullable(access.start()).ifPresent(start -> view.put("start", start));
        Optional.ofNullable(access.until()).ifPresent(until -> view.put("until", until));
        return view;
    }

    private static Map<String, Object> context(Facts facts) {
        List<Person> involved = new ArrayList<>(List.of(facts.requester(), facts.subject()));
        involved.addAll(facts.actorChain());
        SortedSet<String> affiliations = new TreeSet<>();
        involved.forEach(person -> affiliations.add(Words.of(person.affiliation())));
        SortedSet<String> countries = new TreeSet<>();
        facts.ask()
                .items()
                .forEach(item -> Optional.ofNullable(facts.assets().get(item.asset()))
                        .ifPresent(asset -> countries.add(asset.country())));
        return Map.of(
                "people", people(involved),
                "affiliations", List.copyOf(affiliations),
                "asset_countries", List.copyOf(countries));
    }

    private static List<Map<String, Object>> people(List<Person> people) {
        return people.stream().map(FactsView::person).toList();
    }

    /// A lead steward also counts as a steward, as everywhere.
    private static Map<String, Object> person(Person person) {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (person.holds(role)) {
                roles.add(Words.of(role));
            }
        }
        return Map.of(
                "kind", Words.of(person.kind()),
                "affiliation", Words.of(person.affiliation()),
                "roles", roles,
                "teams", List.copyOf(person.teams()),
                "country", person.country(),
                "on_duty", person.onDuty(),
                "break_glass_enrolled", person.breakGlassEnrolled(),
                "in_good_standing", person.inGoodStanding());
    }

    private static Map<String, Object> asset(Asset asset) {
        return Map.of(
                "id", asset.id().value(),
                "kind", Words.of(asset.kind()),
                "data_class", Words.of(asset.dataClass()),
                "tags", List.copyOf(asset.tags()),
                "region", asset.region().value(),
                "country", asset.country(),
                "custodian", asset.custodian(),
                "rows", asset.rows(),
                "persons", asset.persons());
    }

    private static Map<String, Object> item(AccessItem item, @Nullable Asset asset) {
        Map<String, Object> view = new HashMap<>();
        view.put("action", Words.of(item.action()));
        view.put("columns", List.copyOf(item.columns()));
        view.put("all_columns", item.allColumns());
        view.put("row_filter", Optional.ofNullable(item.rowFilter()).orElse(""));
        Map<String, String> masks = new HashMap<>();
        item.masks().forEach((column, mask) -> masks.put(column, Words.of(mask)));
        view.put("masks", masks);
        if (asset != null) {
            view.put("asset", asset(asset));
            view.put("tags", List.copyOf(asset.tagsReached(item)));
            view.put("unmasked_tags", List.copyOf(new Reach(item, asset).unmaskedTags()));
        }
        return view;
    }
}
