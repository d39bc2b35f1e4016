package org.gatehouse.contract;

import java.util.List;
import java.util.Set;
import org.gatehouse.model.Delegation;
import org.gatehouse.model.Person;

/// Who I am and what I may do.
///
/// @param rights what the service would let me do, whatever the object: see [Right]
/// @param standingInFor delegations in force that let me decide for a colleague
/// @param demo whether this is the demo team
/// @param serviceVersion the service's version
public record Me(
        Person person, Set<Right> rights, List<Delegation> standingInFor, boolean demo, String serviceVersion) {
    public Me {
        rights = Set.copyOf(rights);
        standingInFor = List.copyOf(standingInFor);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
