package org.gatehouse.console.activity;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.console.client.ActKey;
import org.gatehouse.console.kit.ActionButton.Kind;
import org.gatehouse.console.kit.Descriptor;
import org.gatehouse.console.kit.Notice;
import org.gatehouse.console.kit.Notices;
import org.gatehouse.console.kit.Texts;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Acts;
import org.gatehouse.console.screen.Forms;
import org.gatehouse.console.screen.Forms.Asking;
import org.gatehouse.console.screen.Navigator;
import org.gatehouse.console.screen.ReasonForm;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Person;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.SubjectRef;
import org.gatehouse.model.event.Activity;
import org.gatehouse.model.event.CoverageState;
import org.jspecify.annotations.Nullable;

/// What can be done about an event: locking whoever did it out of every gate, and asking for the access that it
/// lacked. Belongs to the FX thread.
final class EventActs {
    private final Locking locking;
    private final Forms forms;
    private final Navigator navigator;
    private final Words words;
    private final Notices notices;
    private final Clock clock;

    /// Locks somebody out at every gate.
    @FunctionalInterface
    interface Locking {
        CompletableFuture<Person> lock(PersonId id, String reason, ActKey key);
    }

    EventActs(
            Locking locking,
            Forms forms,
            Acts sending,
            Navigator navigator,
            Words words,
            Notices notices,
            Clock clock) {
        this.locking = locking;
        this.forms = forms;
        this.navigator = navigator;
        this.words = words;
        this.notices = notices;
        this.clock = clock;
        sending.troubleProperty().subscribe(trouble -> {
            if (trouble != null) {
                tell(Tone.DANGER, words.text("activity.not-locked"), trouble.words());
            }
        });
    }

    /// Says what will happen and takes the reason; nothing is done before that.
    void lock(Activity event) {
        PersonId person = event.person();
        if (person == null) {
            return;
        }
        Asking asking = new Asking(
                "lock " + person,
                words.text("people.ask.lock", event.name()),
                Descriptor.of(words.text("people.do.lock")),
                Kind.DANGER);
        forms.ask(
                asking,
                ReasonForm.class,
                () -> new ReasonForm(words, Texts.body(words.text("people.said.lock", event.name()))),
                form -> forms.send(
                        asking,
                        form.reason(),
                        key -> locking.lock(person, form.reason(), key),
                        locked -> tell(Tone.SUCCESS, words.text("people.done.lock", locked.name()), form.reason())));
    }

    private void tell(Tone tone, String title, String detail) {
        notices.post(Notice.of(tone, title, detail, clock.instant()));
    }

    /// Begins a request for what the event lacked; does nothing where nobody could be given it.
    void request(Activity event) {
        NeededAccess needed = needed(event);
        if (needed != null) {
            navigator.ask(needed);
        }
    }

    boolean canRequest(Activity event) {
        return navigator.canAsk() && needed(event) != null;
    }

    /// What a grant would have to give; null where one was there or is not needed, and where it is not known for whom
    /// or on what. Whoever acts for whom is not asked for in requests.
    private static @Nullable NeededAccess needed(Activity event) {
        boolean lacking = event.coverage() == CoverageState.UNCOVERED || event.coverage() == CoverageState.DENIED;
        PersonId person = event.person();
        if (!lacking
                || person == null
                || event.dataClass() == null
                || !event.actors().isEmpty()) {
            return null;
        }
        AccessItem item = AccessItem.of(
                new AssetId(event.asset()), event.action(), event.columns().toArray(String[]::new));
        return new NeededAccess(new SubjectRef(PersonKind.USER, person), List.of(item), List.of(), event.country());
    }
}
