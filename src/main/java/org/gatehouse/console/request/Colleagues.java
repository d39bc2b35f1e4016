package org.gatehouse.console.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gatehouse.console.screen.Threads;
import org.gatehouse.contract.Page;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;

/// The people of the team, to be mentioned and handed things to. Asked for when first needed. Belongs to the FX
/// thread.
final class Colleagues {
    private final Supplier<CompletableFuture<Page<Person>>> load;
    private final PersonId me;
    private final Threads threads;
    private final ObservableList<Person> known = FXCollections.observableArrayList();
    private boolean asked;

    /// @param load asks the service for people
    /// @param me left out: nobody hands anything to themself
    Colleagues(Supplier<CompletableFuture<Page<Person>>> load, PersonId me, Threads threads) {
        this.load = load;
        this.me = me;
        this.threads = threads;
    }

    /// Those known so far, by name; grows once the service answers.
    ObservableList<Person> known() {
        if (!asked) {
            asked = true;
            threads.deliver(load.get(), (page, thrown) -> {
                if (page != null) {
                    known.setAll(team(page.items()));
                }
                // Without an answer names are typed in full, and the next use asks again.
                asked = thrown == null;
            });
        }
        return known;
    }

    private List<Person> team(List<Person> people) {
        return people.stream()
                .filter(person -> person.kind() == PersonKind.USER && person.inGoodStanding())
                .filter(person ->
                        Right.of(person).contains(Right.SEE_ALL) && !person.id().equals(me))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /// Those of whom a name, team or id begins with the text, by name.
    List<Person> matching(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return known().stream().filter(person -> matches(person, wanted)).toList();
    }

    /// Of these, who may decide; those on duty first.
    List<Person> deciders(String text) {
        return matching(text).stream()
                .filter(person -> Right.of(person).contains(Right.DECIDE))
                .sorted(Comparator.comparing((Person person) -> !person.onDuty()))
                .toList();
    }

    private static boolean matches(Person person, String wanted) {
        List<String> words = new ArrayList<>(List.of(person.name().split(" ")));
        words.add(person.name());
        words.add(person.id().value());
        words.add(person.id().value().replaceFirst("^p-", ""));
        words.addAll(person.teams());
        return words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(wanted));
    }
}
