package org.gatehouse.service.store;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.incident.Incident;

/// Somebody who may see a restricted incident, or whom an incident is about.
@Entity
@Table(name = "incident_party")
class IncidentPartyRow {
    private static final String READER = "reader ";
    private static final String SUBJECT = "subject ";

    @EmbeddedId
    IncidentPartyKey key = IncidentPartyKey.NONE;

    protected IncidentPartyRow() {}

    IncidentPartyRow(long incident, String party) {
        key = new IncidentPartyKey(incident, party);
    }

    static Set<String> parties(Incident incident) {
        Set<String> parties = new HashSet<>();
        incident.marking().readers().forEach(person -> parties.add(READER + person.value()));
        incident.subjects().forEach(person -> parties.add(SUBJECT + person.value()));
        return parties;
    }

    /// The condition that need-to-know lets a person see an incident.
    ///
    /// @param incident the name of its row in the query
    static String isFor(String incident, PersonId person, Query query) {
        query.set("asReader", READER + person.value()).set("asSubject", SUBJECT + person.value());
        String party = "exists (select 1 from IncidentPartyRow p where p.key.incident = " + incident + ".id"
                + " and p.key.party = ";
        return "(" + incident + ".restricted = false or " + party + ":asReader)) and not " + party + ":asSubject)";
    }
}
