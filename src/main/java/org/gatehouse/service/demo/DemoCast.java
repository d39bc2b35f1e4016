package org.gatehouse.service.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.model.AuthStrength;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.Role;
import org.gatehouse.service.identity.Caller;

/// Who plays whom.
final class DemoCast {
    private final Map<PersonId, Person> people;
    private final List<Person> deciders;

    DemoCast(List<Person> people) {
        this.people = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.deciders = people.stream()
                .filter(person -> person.roles().stream().anyMatch(role -> role.decides()))
                .toList();
    }

    Person person(PersonId id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException(id + " is not of the demo team");
        }
        return person;
    }

    Caller caller(PersonId id) {
        return new Caller(person(id), AuthStrength.MULTI_FACTOR, null);
    }

    boolean knows(PersonId id) {
        return people.containsKey(id);
    }

    /// Stewards and leads, in a new order each time so that the work is shared.
    List<Person> shuffledDeciders(Random random) {
        List<Person> shuffled = new java.util.ArrayList<>(deciders);
        java.util.Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /// Somebody of the team that a template speaks of.
    Person memberOf(String team, DemoTemplate template, Random random) {
        List<Person> members = people.values().stream()
                .filter(person -> person.kind() == org.gatehouse.model.PersonKind.USER)
                .filter(person -> person.teams().contains(team) && person.holds(Role.REQUESTER))
                .filter(person -> !template.emergency() || person.breakGlassEnrolled())
                .sorted(java.util.Comparator.comparing(person -> person.id().value()))
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("nobody of the demo team can ask for what team " + team + " asks for");
        }
        return members.get(random.nextInt(members.size()));
    }
}
