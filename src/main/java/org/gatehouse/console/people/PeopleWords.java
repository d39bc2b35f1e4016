package org.gatehouse.console.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.ledger.EntrySubject;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.CampaignId;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Id;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.gatehouse.model.ReviewId;
import org.gatehouse.model.Role;

/// How people are spoken of. Pure, so that every case can be tested without a toolkit.
final class PeopleWords {
    private final Words words;

    /// A word in a tone, for a chip.
    record Pill(String text, Tone tone) {}

    PeopleWords(Words words) {
        this.words = words;
    }

    String role(Role role) {
        return words.text("role." + lower(role));
    }

    String roles(Collection<Role> roles) {
        return roles.isEmpty()
                ? words.text("people.no-roles")
                : roles.stream()
                        .sorted(Comparator.comparing(role -> role == Role.REQUESTER))
                        .map(this::role)
                        .collect(Collectors.joining(", "));
    }

    String teams(Collection<String> teams) {
        return teams.isEmpty() ? words.text("people.no-teams") : String.join(", ", teams);
    }

    String affiliation(Affiliation affiliation) {
        return words.text("affiliation." + lower(affiliation));
    }

    Pill belonging(Person person) {
        return new Pill(
                affiliation(person.affiliation()),
                person.affiliation() == Affiliation.PARENT ? Tone.DANGER : Tone.NEUTRAL);
    }

    /// Whether somebody can act and is on shift, in a word.
    Pill standing(Person person) {
        if (person.leftAt() != null) {
            return new Pill(words.text("people.standing.left"), Tone.NEUTRAL);
        }
        if (person.locked() != null) {
            return new Pill(words.text("people.standing.locked"), Tone.DANGER);
        }
        return person.onDuty()
                ? new Pill(words.text("people.standing.on-duty"), Tone.SUCCESS)
                : new Pill("", Tone.NEUTRAL);
    }

    /// The same, and for those who work shifts also that they are off.
    String standingOrOff(Person person) {
        String text = standing(person).text();
        boolean worksShifts = person.holds(Role.STEWARD) || person.holds(Role.SECURITY_ANALYST);
        return text.isEmpty() && worksShifts ? words.text("people.standing.off-duty") : text;
    }

    static String country(String code) {
        String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return name.isEmpty() ? code : name;
    }

    /// What an entry is about, where a screen can show it.
    static Optional<Id> thing(EntrySubject subject) {
        return switch (subject.kind()) {
            case "request" -> Optional.of(new RequestId(subject.id()));
            case "grant" -> Optional.of(new GrantId(subject.id()));
            case "person" -> Optional.of(new PersonId(subject.id()));
            case "asset" -> Optional.of(new AssetId(subject.id()));
            case "review" -> Optional.of(new ReviewId(subject.id()));
            case "campaign" -> Optional.of(new CampaignId(subject.id()));
            case "campaign_item" ->
                Optional.of(
                        new CampaignId(subject.id().substring(0, subject.id().indexOf('/'))));
            default -> Optional.empty(); // nothing that a screen shows alone
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
