package org.gatehouse.model.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// An incident with some of its parts about to change. Confined to one thread.
public final class IncidentEdit {
    private final Incident base;
    private long revision;
    IncidentStatus status;
    private String title;
    private String description;
    private Level impact;
    private Level urgency;
    private @Nullable PersonId assignee;
    private Incident.Marking marking;
    private final List<PersonId> subjects;
    Incident.@Nullable Hold hold;
    private Incident.Findings findings;
    private Incident.Notice notice;
    private final List<IncidentTask> tasks;
    private final List<IncidentLink> links;
    private final List<Containment> containments;
    final List<Incident.Transition> transitions;
    private final List<Incident.Told> told;

    IncidentEdit(Incident base) {
        this.base = base;
        revision = base.revision();
        status = base.status();
        title = base.title();
        description = base.description();
        impact = base.impact();
        urgency = base.urgency();
        assignee = base.assignee();
        marking = base.marking();
        subjects = new ArrayList<>(base.subjects());
        hold = base.hold();
        findings = base.findings();
        notice = base.notice();
        tasks = new ArrayList<>(base.tasks());
        links = new ArrayList<>(base.links());
        containments = new ArrayList<>(base.containments());
        transitions = new ArrayList<>(base.transitions());
        told = new ArrayList<>(base.told());
    }

    /// Others who read it before must read it again before they change it.
    public IncidentEdit revised() {
        revision = base.revision() + 1;
        return this;
    }

    public IncidentEdit words(String newTitle, String newDescription) {
        title = newTitle;
        description = newDescription;
        return this;
    }

    public IncidentEdit weighed(Level newImpact, Level newUrgency) {
        impact = newImpact;
        urgency = newUrgency;
        return this;
    }

    public IncidentEdit assignee(@Nullable PersonId person) {
        assignee = person;
        return this;
    }

    public IncidentEdit marking(Incident.Marking how) {
        marking = how;
        return this;
    }

    /// Whose access is looked into works on it no longer.
    public IncidentEdit about(PersonId person) {
        subjects.add(person);
        if (person.equals(assignee)) {
            assignee = null;
        }
        return this;
    }

    public IncidentEdit hold(Incident.Hold how) {
        hold = how;
        return this;
    }

    public IncidentEdit findings(Incident.Findings found) {
        findings = found;
        return this;
    }

    public IncidentEdit notice(Incident.Notice how) {
        notice = how;
        return this;
    }

    public IncidentEdit add(IncidentTask task) {
        tasks.add(task);
        return this;
    }

    public IncidentEdit task(int number, UnaryOperator<IncidentTask> change) {
        tasks.replaceAll(task -> task.number() == number ? change.apply(task) : task);
        return this;
    }

    public IncidentEdit add(IncidentLink link) {
        links.add(link);
        return this;
    }

    public IncidentEdit unlink(IncidentLink.Kind kind, String target) {
        links.removeIf(link -> link.isTo(kind, target));
        return this;
    }

    public IncidentEdit add(Containment containment) {
        containments.add(containment);
        return this;
    }

    public IncidentEdit containment(Containment ended) {
        containments.replaceAll(one -> one.number() == ended.number() ? ended : one);
        return this;
    }

    public IncidentEdit told(List<Incident.Told> more) {
        told.addAll(more);
        return this;
    }

    public Incident build() {
        return new Incident(
                base.id(),
                base.version() + 1,
                revision,
                status,
                title,
                description,
                impact,
                urgency,
                assignee,
                marking,
                subjects,
                base.openedBy(),
                base.openedAt(),
                hold,
                findings,
                notice,
                tasks,
                links,
                containments,
                transitions,
                told);
    }
}
