package org.gatehouse.console.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.console.screen.Words;
import org.gatehouse.contract.Documents;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Ask;
import org.gatehouse.model.Locations;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.PersonKind;
import org.gatehouse.model.Purpose;
import org.gatehouse.model.PurposeType;
import org.gatehouse.model.RequestedAccess;
import org.gatehouse.model.SubjectRef;
import org.jspecify.annotations.Nullable;

/// Reads the form: the request document that it means, or what is wrong with it, field by field. Says the same as
/// the service would, before it is asked.
final class FormReader {
    private static final int DETAIL_MOST = 200;
    private static final int TICKET_MOST = 100;
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration START_SLACK = Duration.ofMinutes(5);
    private static final Pattern PERSON = Pattern.compile("p-[a-z0-9][a-z0-9-]{0,62}");

    private final Words words;
    private final Clock clock;
    private final Moments moments;

    FormReader(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        this.moments = new Moments(clock);
    }

    /// What became of reading.
    ///
    /// @param ask null as long as something is wrong
    record Reading(@Nullable Ask ask, Map<FormField, String> faults) {}

    /// What the policy can be asked about while the form is being filled in.
    ///
    /// @param ask null as long as there is nothing to judge
    /// @param assumptions what was supposed in the place of what is still missing, in words
    record Preliminary(@Nullable Ask ask, List<String> assumptions) {}

    /// The request as it would be submitted.
    Reading read(Answers form) {
        Map<FormField, String> faults = kept(form);
        missing(FormField.DETAIL, form.detail(), "submission.fault.detail", faults);
        missing(FormField.JUSTIFICATION, form.justification(), "submission.fault.justification", faults);
        return reading(form, faults);
    }

    /// The same as a draft: texts may be missing, and nothing that is there would be lost or mean something
    /// else.
    Reading readDraft(Answers form) {
        return reading(form, kept(form));
    }

    private Reading reading(Answers form, Map<FormField, String> faults) {
        return new Reading(faults.isEmpty() ? ask(form, Objects.requireNonNull(form.purpose())) : null, faults);
    }

    private Map<FormField, String> kept(Answers form) {
        Map<FormField, String> faults = new EnumMap<>(FormField.class);
        items(form, faults);
        if (form.purpose() == null) {
            faults.put(FormField.PURPOSE, words.text("submission.fault.purpose"));
        }
        tooLong(FormField.DETAIL, form.detail(), DETAIL_MOST, faults);
        tooLong(FormField.JUSTIFICATION, form.justification(), Documents.TEXT_MOST, faults);
        tooLong(FormField.TICKET, form.ticket(), TICKET_MOST, faults);
        judged(form, faults);
        return faults;
    }

    /// The same while it is unfinished: what a policy needs must be right, texts may be missing.
    Preliminary readUnfinished(Answers form) {
        Map<FormField, String> faults = new EnumMap<>(FormField.class);
        judged(form, faults);
        boolean unnamed = faults.remove(FormField.SUBJECT) != null;
        if (form.items().isEmpty() || !faults.isEmpty()) {
            return new Preliminary(null, List.of());
        }
        List<String> assumed = new ArrayList<>();
        if (unnamed) {
            assumed.add(words.text("submission.assumed.subject"));
        }
        form.items().stream()
                .filter(item -> !item.isChosen())
                .forEach(item -> assumed.add(
                        words.text("submission.assumed.columns", item.asset().id())));
        if (form.purpose() == null) {
            assumed.add(words.text("submission.assumed.purpose"));
        }
        return new Preliminary(ask(form, Objects.requireNonNullElse(form.purpose(), PurposeType.OTHER)), assumed);
    }

    /// When the access would begin; empty when it begins as needed or the start cannot be read.
    Optional<Instant> start(Answers form) {
        return form.atSetTime() ? moments.parse(form.start()) : Optional.empty();
    }

    private void items(Answers form, Map<FormField, String> faults) {
        if (form.items().isEmpty()) {
            faults.put(FormField.ITEMS, words.text("submission.fault.items"));
        }
        form.items().stream()
                .filter(item -> !item.isChosen())
                .findFirst()
                .ifPresent(item -> faults.put(
                        FormField.ITEMS,
                        words.text("submission.fault.columns", item.asset().id())));
    }

    /// What a policy looks at.
    private void judged(Answers form, Map<FormField, String> faults) {
        start(form, faults);
        Optional<Duration> span = Spans.parse(form.duration());
        if (span.isEmpty()) {
            faults.put(FormField.DURATION, words.text("submission.fault.duration"));
        } else if (span.get().compareTo(LONGEST) > 0) {
            faults.put(FormField.DURATION, words.text("submission.fault.duration-long", LONGEST.toDays()));
        }
        country(FormField.OFFICE, form.office(), faults);
        country(FormField.PHYSICAL, form.physical(), faults);
        if (form.forOther() && !isNamed(form)) {
            faults.put(FormField.SUBJECT, words.text("submission.fault.subject"));
        }
    }

    private void start(Answers form, Map<FormField, String> faults) {
        if (!form.atSetTime()) {
            return;
        }
        Optional<Instant> start = moments.parse(form.start());
        if (start.isEmpty()) {
            faults.put(FormField.START, words.text("submission.fault.start"));
        } else if (start.get().isBefore(clock.instant().minus(START_SLACK))) {
            faults.put(FormField.START, words.text("submission.fault.start-past"));
        }
    }

    private void country(FormField field, String typed, Map<FormField, String> faults) {
        if (Countries.find(typed).isEmpty()) {
            faults.put(field, words.text("submission.fault.country"));
        }
    }

    private void missing(FormField field, String typed, String fault, Map<FormField, String> faults) {
        if (typed.isBlank()) {
            faults.put(field, words.text(fault));
        }
    }

    private void tooLong(FormField field, String typed, int most, Map<FormField, String> faults) {
        int length = typed.strip().length();
        if (length > most) {
            faults.put(field, words.text("submission.fault.too-long", length - most, most));
        }
    }

    private Ask ask(Answers form, PurposeType purpose) {
        List<AccessItem> items = form.items().stream().map(ItemDraft::item).toList();
        String ticket = form.ticket().strip();
        return new Ask(
                items,
                new Purpose(purpose, form.detail().strip()),
                form.justification().strip(),
                ticket.isEmpty() ? null : ticket,
                new Locations(
                        Countries.find(form.office()).orElseThrow(),
                        Countries.find(form.physical()).orElseThrow()),
                form.severity(),
                new RequestedAccess(
                        start(form).orElse(null),
                        Spans.parse(form.duration()).orElseThrow(),
                        form.further().until(),
                        form.emergency()),
                subject(form),
                form.further().actorChain(),
                form.further().extendsGrant(),
                form.further().supersedes());
    }

    private static boolean isNamed(Answers form) {
        return PERSON.matcher(form.subject().strip()).matches();
    }

    private static @Nullable SubjectRef subject(Answers form) {
        PersonKind kind = form.subjectKind();
        return form.forOther() && isNamed(form)
                ? new SubjectRef(kind, new PersonId(form.subject().strip()))
                : null;
    }
}
