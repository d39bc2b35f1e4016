package org.gatehouse.service.incident;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gatehouse.contract.AlertRow;
import org.gatehouse.contract.ClockView;
import org.gatehouse.contract.ContainmentReach;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.PersonRef;
import org.gatehouse.contract.TimelineEntry;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Containment;
import org.gatehouse.model.incident.Evidence;
import org.gatehouse.model.incident.Incident;
import org.gatehouse.model.incident.IncidentTask;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/// An incident as a document to be handed on: what happened, drawn and in words, what was done, and what it was.
public final class IncidentReport {
    private static final float MARGIN = 48;
    private static final float SMALL = 8.5f;
    private static final int MOST_ENTRIES = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final IncidentView view;
    private final Incident incident;
    private final List<TimelineEntry> timeline;
    private final Instant now;
    private final BaseFont regular = font("Inter-Regular.otf");
    private final BaseFont bold = font("Inter-SemiBold.otf");

    private IncidentReport(IncidentView view, List<TimelineEntry> timeline, Instant now) {
        this.view = view;
        this.incident = view.incident();
        this.timeline = timeline;
        this.now = now;
    }

    /// @param timeline oldest first
    /// @return a PDF file
    public static byte[] pdf(IncidentView view, List<TimelineEntry> timeline, Instant now) {
        return new IncidentReport(view, timeline, now).write();
    }

    private static BaseFont font(String name) {
        try (InputStream in = IncidentReport.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without fonts/" + name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 12)) {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setPageEvent(new Footer());
            document.addTitle(incident.id() + " " + incident.title());
            document.addCreator("Gatehouse");
            document.open();
            document.add(text(incident.id() + " · " + incident.title(), bold, 17));
            document.add(text(state(), regular, 10));
            if (!incident.description().isEmpty()) {
                document.add(text(incident.description(), regular, 10));
            }
            facts(document);
            picture(document);
            clocks(document);
            alerts(document);
            tasks(document);
            containments(document);
            evidence(document);
            timeline(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String state() {
        return "Severity " + words(view.severity()) + ", " + Incidents.words(incident.status()) + ". Opened "
                + TIME.format(incident.openedAt()) + " by " + name(incident.openedBy()) + ".";
    }

    private void facts(Document document) {
        PdfPTable table = table(1, 3);
        Incident.Findings found = incident.findings();
        row(table, "Worked on by", incident.assignee() == null ? "nobody" : name(incident.assignee()));
        row(table, "Impact and urgency", words(incident.impact()) + ", " + words(incident.urgency()));
        row(table, "Verdict", found.verdict() == null ? "not yet" : words(found.verdict()));
        row(table, "What harm was done", found.impact() == null ? "not yet written" : found.impact());
        row(table, "People whose data were touched", found.persons() == null ? "not known" : found.persons() + "");
        row(table, "Root cause", found.rootCause() == null ? "not yet written" : found.rootCause());
        Incident.Notice.Settled notice = incident.notice().settled();
        row(
                table,
                "Regulator",
                notice == null
                        ? "open"
                        : (notice.needed() ? "told: " : "need not be told: ") + notice.words() + " ("
                                + name(notice.by()) + ", " + TIME.format(notice.at()) + ")");
        row(
                table,
                "May be shared",
                "TLP " + words(incident.marking().tlp()) + ", PAP "
                        + words(incident.marking().pap()) + (incident.marking().restricted() ? ", readers only" : ""));
        document.add(table);
    }

    private void picture(Document document) throws IOException {
        heading(document, "What happened");
        Image image = Image.getInstance(new TimelinePicture(incident, timeline, now).draw(), null);
        image.scaleToFit(PageSize.A4.getWidth() - 2 * MARGIN, PageSize.A4.getHeight());
        document.add(image);
    }

    private void clocks(Document document) {
        heading(document, "Times");
        PdfPTable table = table(2, 1, 2, 2);
        head(table, "Clock", "Allowed", "Due", "How it stands");
        for (ClockView view : this.view.clocks()) {
            Instant due = view.clock().dueAt();
            Duration took = view.clock().took();
            cells(
                    table,
                    words(view.clock().kind()),
                    length(view.clock().target()),
                    due == null ? "" : TIME.format(due),
                    words(view.state()) + (took == null ? "" : ", took " + length(took)));
        }
        document.add(table);
    }

    private static String length(Duration length) {
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return length.toMinutes() + " min";
        }
        long hours = length.toHours();
        return hours < 72
                ? hours + " h " + (length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min")
                : length.toDays() + " d";
    }

    private void alerts(Document document) {
        if (view.alerts().isEmpty()) {
            return;
        }
        heading(document, view.alertCount() == 1 ? "1 alert" : view.alertCount() + " alerts");
        PdfPTable table = table(1, 3, 3, 1);
        head(table, "Alert", "What was found", "Who, and on what", "Events");
        for (AlertRow row : view.alerts()) {
            cells(
                    table,
                    row.alert().id().value(),
                    row.alert().title(),
                    (row.person() == null ? row.alert().actor() : row.person().name()) + " "
                            + row.alert().asset(),
                    Long.toString(row.eventCount()));
        }
        document.add(table);
    }

    private void tasks(Document document) {
        if (incident.tasks().isEmpty()) {
            return;
        }
        heading(document, "Tasks");
        PdfPTable table = table(3, 1, 3);
        head(table, "Task", "State", "What came of it");
        for (IncidentTask task : incident.tasks()) {
            IncidentTask.Ended ended = task.ended();
            cells(
                    table,
                    task.number() + ". " + task.title(),
                    ended == null ? "open" : ended.done() ? "done" : "left out",
                    ended == null ? "" : (ended.note() + " (" + name(ended.by()) + ")").strip());
        }
        document.add(table);
    }

    private void containments(Document document) {
        if (incident.containments().isEmpty()) {
            return;
        }
        heading(document, "Containment");
        PdfPTable table = table(2, 2, 2, 2);
        head(table, "Act", "Ordered", "Done", "At the gates");
        for (int i = 0; i < incident.containments().size(); i++) {
            Containment one = incident.containments().get(i);
            List<ContainmentReach.AtGate> gates = view.gates().get(i).gates();
            long obey =
                    gates.stream().filter(gate -> gate.acknowledgedAt() != null).count();
            cells(
                    table,
                    words(one.kind()) + ": " + one.target(),
                    name(one.orderedBy()) + ", " + TIME.format(one.orderedAt()),
                    one.endedAt() == null
                            ? "not yet"
                            : one.failure() == null ? TIME.format(one.endedAt()) : "failed: " + one.failure(),
                    obey + " of " + gates.size() + " obey");
        }
        document.add(table);
    }

    private void evidence(Document document) {
        if (view.evidence().isEmpty()) {
            return;
        }
        heading(document, "Evidence");
        PdfPTable table = table(2, 1, 4, 2);
        head(table, "File", "Bytes", "SHA-256", "In the hands of");
        for (Evidence piece : view.evidence()) {
            cells(
                    table,
                    piece.id() + " " + piece.name(),
                    Long.toString(piece.bytes()),
                    piece.sha256(),
                    name(piece.custodian()));
        }
        document.add(table);
    }

    private void timeline(Document document) {
        heading(document, "Step by step");
        List<TimelineEntry> shown = timeline.subList(Math.max(0, timeline.size() - MOST_ENTRIES), timeline.size());
        if (shown.size() < timeline.size()) {
            document.add(text("The last " + shown.size() + " of " + timeline.size() + " steps.", regular, SMALL));
        }
        PdfPTable table = table(2, 2, 5);
        head(table, "When", "Who", "What");
        for (TimelineEntry entry : shown) {
            cells(
                    table,
                    TIME.format(entry.at()),
                    entry.actor() == null ? "" : entry.actor().name(),
                    entry.words() + (entry.text() == null ? "" : ": " + entry.text()));
        }
        document.add(table);
    }

    private String name(PersonId id) {
        PersonRef person = view.people().get(id);
        return person == null ? id.value() : person.name();
    }

    private static String words(Enum<?> constant) {
        return constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private Paragraph text(String words, BaseFont face, float size) {
        Paragraph paragraph = new Paragraph(words, new Font(face, size));
        paragraph.setSpacingAfter(5);
        return paragraph;
    }

    private void heading(Document document, String words) {
        Paragraph paragraph = text(words, bold, 12);
        paragraph.setSpacingBefore(12);
        document.add(paragraph);
    }

    private static PdfPTable table(int... widths) {
        PdfPTable table = new PdfPTable(widths.length);
        float[] shares = new float[widths.length];
        for (int i = 0; i < widths.length; i++) {
            shares[i] = widths[i];
        }
        table.setWidths(shares);
        table.setWidthPercentage(100);
        table.setSpacingBefore(3);
        return table;
    }

    private void row(PdfPTable table, String name, String value) {
        table.addCell(cell(name, bold));
        table.addCell(cell(value, regular));
    }

    private void head(PdfPTable table, String... names) {
        for (String name : names) {
            table.addCell(cell(name, bold));
        }
        table.setHeaderRows(1);
    }

    private void cells(PdfPTable table, String... values) {
        for (String value : values) {
            table.addCell(cell(value, regular));
        }
    }

    private PdfPCell cell(@Nullable String words, BaseFont face) {
        PdfPCell cell = new PdfPCell(new Phrase(words, new Font(face, SMALL)));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderWidth(0.4f);
        cell.setPadding(3);
        return cell;
    }

    /// With whom it may be shared, and which page this is, on each of them.
    private final class Footer extends PdfPageEventHelper {
        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            String words = "TLP:" + incident.marking().tlp().name().replace('_', '+') + " · " + incident.id()
                    + " · page " + writer.getPageNumber() + " · made " + TIME.format(now);
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_LEFT,
                    new Phrase(new Chunk(words, new Font(regular, SMALL))),
                    MARGIN,
                    MARGIN - 12,
                    0);
        }
    }
}
