package org.gatehouse.service.incident;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.contract.TimelineEntry.Kind;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentStatus;

/// Draws what happened in an incident over time: its phases as bars, and below them what was found, contained and done.
/// Needs no screen.
final class TimelinePicture {
    static final int WIDTH = 1_640;
    static final int HEIGHT = 400;

    private static final int LEFT = 190;
    private static final int RIGHT = 40;
    private static final int PHASES_AT = 50;
    private static final int BAR = 56;
    private static final int LANE = 56;
    private static final int DOT = 14;
    private static final int TICKS = 6;
    private static final Color INK = new Color(0x1f2328);
    private static final Color FAINT = new Color(0xd0d7de);
    private static final Color SOFT = new Color(0x59636e);

    /// @param kinds of what it shows
    private record Lane(String name, Set<Kind> kinds, Color color) {}

    private static final List<Lane> LANES = List.of(
            new Lane("Data touched", Set.of(Kind.EVENT, Kind.GRANT), new Color(0xbc4c00)),
            new Lane("Alerts and clocks", Set.of(Kind.ALERT, Kind.CLOCK), new Color(0xcf222e)),
            new Lane("Containment", Set.of(Kind.CONTAINMENT), new Color(0x8250df)),
            new Lane(
                    "Work",
                    Set.of(Kind.TASK, Kind.COMMENT, Kind.EVIDENCE, Kind.CHANGE, Kind.STATE),
                    new Color(0x0969da)));

    private final Font font = inter().deriveFont(22f);
    private final Incident incident;
    private final List<TimelineEntry> entries;
    private final Instant from;
    private final Instant to;

    /// @param entries oldest first
    TimelinePicture(Incident incident, List<TimelineEntry> entries, Instant now) {
        this.incident = incident;
        this.entries = entries;
        Instant first =
                entries.isEmpty() ? incident.openedAt() : entries.getFirst().at();
        from = first.isBefore(incident.openedAt()) ? first : incident.openedAt();
        Instant last = entries.isEmpty() ? now : entries.getLast().at();
        boolean over = incident.status() == IncidentStatus.CLOSED;
        to = over && last.isAfter(from) ? last : now.isAfter(from) ? now : from.plusSeconds(1);
    }

    private static Font inter() {
        try (InputStream in = TimelinePicture.class.getResourceAsStream("/fonts/Inter-Regular.otf")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without fonts/Inter-Regular.otf");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("fonts/Inter-Regular.otf is no font", e);
        }
    }

    BufferedImage draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, WIDTH, HEIGHT);
            g.setFont(font);
            axis(g);
            phases(g);
            for (int i = 0; i < LANES.size(); i++) {
                lane(g, LANES.get(i), PHASES_AT + BAR + 36 + i * LANE);
            }
        } finally {
            g.dispose();
        }
        return image;
    }

    private int x(Instant at) {
        double share = (double) Duration.between(from, at).toMillis()
                / Math.max(1, Duration.between(from, to).toMillis());
        return LEFT + (int) Math.round(Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT));
    }

    private void axis(Graphics2D g) {
        Duration length = Duration.between(from, to);
        DateTimeFormatter form = DateTimeFormatter.ofPattern(
                        length.toDays() > 1 ? "d MMM HH:mm" : "HH:mm", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
        for (int i = 0; i <= TICKS; i++) {
            Instant at = from.plus(length.multipliedBy(i).dividedBy(TICKS));
            int x = x(at);
            g.setColor(FAINT);
            g.drawLine(x, PHASES_AT - 10, x, HEIGHT - 20);
            String words = form.format(at);
            int wide = g.getFontMetrics().stringWidth(words);
            g.setColor(SOFT);
            g.drawString(words, Math.clamp(x - wide / 2, 0, WIDTH - wide), 28);
        }
    }

    private void phases(Graphics2D g) {
        g.setColor(INK);
        g.drawString("State", 16, PHASES_AT + BAR / 2 + 8);
        Instant since = incident.openedAt();
        IncidentStatus state = IncidentStatus.NEW;
        for (Incident.Transition step : incident.transitions()) {
            phase(g, state, since, step.at());
            state = step.to();
            since = step.at();
        }
        phase(g, state, since, to);
    }

    private void phase(Graphics2D g, IncidentStatus state, Instant since, Instant until) {
        int left = x(since);
        int wide = Math.max(2, x(until) - left);
        g.setColor(color(state));
        g.fillRect(left, PHASES_AT, wide, BAR);
        String words = Incidents.words(state);
        if (g.getFontMetrics().stringWidth(words) + 16 <= wide) {
            g.setColor(INK);
            g.drawString(words, left + 8, PHASES_AT + BAR / 2 + 8);
        }
        g.setColor(Color.WHITE);
        g.drawLine(left, PHASES_AT, left, PHASES_AT + BAR);
    }

    private static Color color(IncidentStatus state) {
        return switch (state) {
            case NEW, TRIAGE -> new Color(0xffd8b5);
            case DECLARED, CONTAINMENT -> new Color(0xffcecb);
            case ERADICATION, RECOVERY -> new Color(0xb6e3ff);
            case ON_HOLD -> new Color(0xe7ecf0);
            case RESOLVED, POST_REVIEW, CLOSED -> new Color(0xaceebb);
        };
    }

    private void lane(Graphics2D g, Lane lane, int y) {
        g.setColor(INK);
        g.drawString(lane.name(), 16, y + 8);
        g.setColor(FAINT);
        g.setStroke(new BasicStroke(2));
        g.drawLine(LEFT, y, WIDTH - RIGHT, y);
        g.setColor(lane.color());
        entries.stream()
                .filter(entry -> lane.kinds().contains(entry.kind()))
                .forEach(entry -> g.fillOval(x(entry.at()) - DOT / 2, y - DOT / 2, DOT, DOT));
    }
}
