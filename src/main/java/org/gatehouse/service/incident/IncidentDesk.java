package org.gatehouse.service.incident;

import java.util.List;
import org.gatehouse.contract.IncidentView;
import org.gatehouse.contract.PlaybookView;
import org.gatehouse.contract.Right;
import org.gatehouse.model.IncidentId;
import org.gatehouse.service.identity.Caller;

/// Everything that can be done with incidents.
public record IncidentDesk(
        Incidents incidents,
        IncidentWork work,
        Containments containments,
        IncidentLists lists,
        IncidentTimeline timeline,
        IncidentExport export,
        Playbooks playbooks) {
    /// A report about an incident, recorded as taken out.
    ///
    /// @return a PDF file
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN`, `NOT_FOUND`
    public byte[] report(Caller caller, IncidentId id) {
        IncidentView view = export.take(caller, id, "pdf");
        return IncidentReport.pdf(view, timeline.of(caller, id), export.now());
    }

    /// By id.
    ///
    /// @throws org.gatehouse.contract.Refusal `FORBIDDEN`
    public List<PlaybookView> playbooks(Caller caller) {
        caller.require(Right.SEE_INCIDENTS, "see playbooks");
        return playbooks.all().stream()
                .map(playbook -> new PlaybookView(
                        playbook.id(),
                        playbook.title(),
                        playbook.steps().stream().map(Playbook.Step::title).toList()))
                .toList();
    }
}
