package org.gatehouse.service.http.resource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gatehouse.contract.ApiPath;
import org.gatehouse.contract.Me;
import org.gatehouse.contract.Right;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Person;
import org.gatehouse.service.http.route.Call;
import org.gatehouse.service.http.route.Reply;
import org.gatehouse.service.http.route.Route;
import org.gatehouse.service.records.Records;

/// Who calls, and what they may do.
public final class MeRoutes {
    private final Records records;
    private final InstantSource clock;
    private final boolean demo;
    private final String version;

    /// @param demo whether this is the demo team
    /// @param version of the service
    public MeRoutes(Records records, InstantSource clock, boolean demo, String version) {
        this.records = records;
        this.clock = clock;
        this.demo = demo;
        this.version = version;
    }

    public List<Route> routes() {
        return List.of(Route.get(ApiPath.ME, "Tell who I am and what I may do")
                .answers(Me.class)
                .handledBy(this::me));
    }

    private Reply me(Call call) {
        Person person = call.by().person();
        Instant now = clock.instant();
        List<Delegation> standingInFor = records.read(reading -> reading.delegationsInForce(now)).stream()
                .filter(delegation -> delegation.to().equals(person.id()))
                .toList();
        return Reply.ok(new Me(person, Right.of(person), standingInFor, demo, version));
    }
}
