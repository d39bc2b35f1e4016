package org.gatehouse.console.kit.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.console.i18n.Durations;
import org.gatehouse.console.i18n.Messages;
import org.gatehouse.console.i18n.Times;
import org.gatehouse.console.kit.Ticker;
import org.gatehouse.console.kit.Tone;

/// What the pictures show: one moment, a few requests.
final class Sample {
    static final Instant NOW = Instant.parse("2026-11-21T13:34:59Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("UTC"));
    static final Messages MESSAGES = Messages.load();
    static final Times TIMES = new Times(CLOCK, MESSAGES);
    static final Durations DURATIONS = new Durations(MESSAGES);

    private Sample() {}

    static Ticker ticker() {
        return new Ticker(CLOCK);
    }

    record Item(
            String name,
            String belonging,
            Tone tone,
            String data,
            String purpose,
            long due,
            String state,
            Tone stateTone) {}

    static final List<Item> ITEMS = List.of(
            new Item(
                    "Jonas Keller",
                    "Parent · SG",
                    Tone.DANGER,
                    "userdata.core.profiles · email, phone",
                    "Fraud model backfill · read · 8 h",
                    24,
                    "1 of 2",
                    Tone.WARNING),
            new Item(
                    "Dana Whitfield",
                    "Steward Eng",
                    Tone.NEUTRAL,
                    "userdata.safety.reports · *",
                    "Child-safety escalation · read · 2 h",
                    6,
                    "0 of 1",
                    Tone.NEUTRAL),
            new Item(
                    "Priya Nair",
                    "Vendor · Auditline",
                    Tone.NEUTRAL,
                    "logs.access.queries · *",
                    "Q4 third-party audit · read · 5 days",
                    185,
                    "0 of 2",
                    Tone.NEUTRAL),
            new Item(
                    "Batch: rec-train-us",
                    "Service",
                    Tone.NEUTRAL,
                    "userdata.events.views_daily",
                    "Nightly training · read · 30 days",
                    301,
                    "0 of 2",
                    Tone.NEUTRAL),
            new Item(
                    "Marc Ito",
                    "Steward SecOps",
                    Tone.NEUTRAL,
                    "userdata.core.devices · ip, ua",
                    "Incident INC-0312 · read · 4 h",
                    430,
                    "auto-eligible",
                    Tone.SUCCESS),
            new Item(
                    "Tomas Berg",
                    "Parent · IE",
                    Tone.DANGER,
                    "userdata.core.messages · body",
                    "Debug push delivery · read · 1 day",
                    440,
                    "policy: deny",
                    Tone.DANGER),
            new Item(
                    "Sofia Rahal",
                    "Company Legal",
                    Tone.NEUTRAL,
                    "userdata.core.profiles · user_id=…",
                    "Subpoena 24-mc-118 · export · 1 day",
                    545,
                    "0 of 3",
                    Tone.NEUTRAL));
}
