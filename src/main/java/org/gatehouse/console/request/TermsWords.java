package org.gatehouse.console.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.console.kit.Tone;
import org.gatehouse.console.screen.Words;
import org.gatehouse.model.AccessItem;
import org.gatehouse.model.Limits;
import org.gatehouse.model.Slot;
import org.gatehouse.model.Terms;
import org.gatehouse.model.Verdict;

/// Terms and what the policy says of them, in sentences. Pure.
final class TermsWords {
    private final Words words;
    private final RequestWords requestWords;

    TermsWords(Words words) {
        this.words = words;
        this.requestWords = new RequestWords(words);
    }

    /// What somebody would be given: one line an item, and one with the bounds. The policy's own bounds, which a
    /// grant carries whatever the terms say, are put in.
    ///
    /// @param maximum the most that the policy lets be granted
    List<String> given(Terms terms, Verdict.Maximum maximum) {
        List<String> lines = new ArrayList<>();
        for (AccessItem item : terms.items()) {
            String rows = item.rowFilter() == null ? "" : words.text("request.terms.rows", item.rowFilter());
            lines.add(item.asset() + ": " + RequestWords.given(item) + rows);
        }
        lines.add(String.join(" · ", bounds(terms, maximum)));
        return lines;
    }

    private List<String> bounds(Terms terms, Verdict.Maximum maximum) {
        List<String> bounds = new ArrayList<>();
        Duration most = maximum.maxDuration();
        Duration length = most != null && most.compareTo(terms.maxDuration()) < 0 ? most : terms.maxDuration();
        bounds.add(words.text("request.terms.length", requestWords.duration(length)));
        Limits limits = terms.limits().intersect(maximum.limits());
        if (limits.countries() != null) {
            bounds.add(words.text(
                    "request.only-from",
                    limits.countries().stream().map(RequestWords::country).collect(Collectors.joining(", "))));
        }
        if (limits.networks() != null) {
            bounds.add(words.text("request.only-from", String.join(", ", limits.networks())));
        }
        if (limits.rows() != null) {
            bounds.add(words.text("request.at-most-rows", limits.rows()));
        }
        return bounds;
    }

    Tone tone(Verdict verdict) {
        return switch (verdict.outcome()) {
            case DENY, NARROW -> Tone.DANGER;
            case REQUIRE_APPROVAL, AUTO_APPROVE -> Tone.SUCCESS;
        };
    }

    /// What becomes of a request under these terms.
    String verdict(Verdict verdict) {
        return switch (verdict.outcome()) {
            case DENY -> words.text("request.terms.deny", blocking(verdict));
            case NARROW -> words.text("request.terms.narrow", blocking(verdict));
            case AUTO_APPROVE -> words.text("request.terms.auto");
            case REQUIRE_APPROVAL ->
                words.text("request.terms.approvable", seats(verdict.slots()), needed(verdict.slots()));
        };
    }

    private static String blocking(Verdict verdict) {
        return verdict.rules().stream()
                .filter(Verdict.RuleOutcome::blocking)
                .map(Verdict.RuleOutcome::words)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static int needed(List<Slot> slots) {
        return slots.stream().mapToInt(Slot::needed).sum();
    }

    private String seats(List<Slot> slots) {
        return slots.stream()
                .map(slot -> slot.needed() + " × " + requestWords.seat(slot))
                .collect(Collectors.joining(", "));
    }
}
