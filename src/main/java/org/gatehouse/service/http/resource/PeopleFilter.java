package org.gatehouse.service.http.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Role;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.QueryParameter;

/// Which entries of the register of people are asked for; every parameter given must hold.
final class PeopleFilter {
    static final QueryParameter[] PARAMETERS = {
        QueryParameter.text("q", "Words found in id, name, title or team"),
        QueryParameter.choice("role", "Holds this role, or one that includes it", Role.class),
        QueryParameter.choice("affiliation", "Answers to these", Affiliation.class),
        QueryParameter.choice("kind", "A user, a service or a machine", PersonKind.class),
        QueryParameter.text("team", "Belongs to this team"),
        QueryParameter.text("on_duty", "true: on shift; false: not"),
        QueryParameter.text("locked", "true: locked at every gate; false: not")
    };

    private PeopleFilter() {}

    static Predicate<Person> of(Call call) {
        List<String> words = call.text("q")
                .map(text -> List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")))
                .orElse(List.of());
        Optional<Role> role = call.choice("role", Role.class);
        Optional<Affiliation> affiliation = call.choice("affiliation", Affiliation.class);
        Optional<PersonKind> kind = call.choice("kind", PersonKind.class);
        Optional<String> team = call.text("team");
        Optional<Boolean> onDuty = call.value("on_duty", PeopleFilter::truth);
        Optional<Boolean> locked = call.value("locked", PeopleFilter::truth);
        return person -> words.stream().allMatch(text(person)::contains)
                && role.map(person::holds).orElse(true)
                && affiliation.map(wanted -> person.affiliation() == wanted).orElse(true)
                && kind.map(wanted -> person.kind() == wanted).orElse(true)
                && team.map(wanted -> person.teams().contains(wanted)).orElse(true)
                && onDuty.map(wanted -> person.onDuty() == wanted).orElse(true)
                && locked.map(wanted -> (person.locked() != null) == wanted).orElse(true);
    }

    private static String text(Person person) {
        return (person.id() + " " + person.name() + " " + person.title() + " " + person.teams())
                .toLowerCase(Locale.ROOT);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("it is true or false");
        };
    }
}
