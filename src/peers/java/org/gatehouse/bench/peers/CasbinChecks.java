package org.gatehouse.bench.peers;

import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.gatehouse.bench.CheckPeer;

/// jCasbin with the 11,000 rules of its own large benchmark: 10,000 people in 1,000 roles, a thing for each role.
public final class CasbinChecks implements CheckPeer {
    private static final String MODEL = """
            [request_definition]
            r = sub, obj, act
            [policy_definition]
            p = sub, obj, act
            [role_definition]
            g = _, _
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = g(r.sub, p.sub) && r.obj == p.obj && r.act == p.act
            """;
    private static final int ROLES = 1_000;
    private static final int PEOPLE = 10_000;

    private final Enforcer enforcer;

    public CasbinChecks() {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        for (int role = 0; role < ROLES; role++) {
            model.addPolicy("p", "p", java.util.List.of("role" + role, "table" + role, "read"));
        }
        for (int person = 0; person < PEOPLE; person++) {
            model.addPolicy("g", "g", java.util.List.of("person" + person, "role" + person / (PEOPLE / ROLES)));
        }
        enforcer.buildRoleLinks();
    }

    @Override
    public String name() {
        return "jCasbin 1.81, 11,000 rules";
    }

    @Override
    public int checks() {
        return 100;
    }

    @Override
    public boolean check() {
        return enforcer.enforce("person5001", "table500", "read");
    }
}
