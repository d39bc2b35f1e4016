package org.gatehouse.service.gate;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.Grant;
import org.gatehouse.model.GrantId;
import org.gatehouse.model.Person;
import org.gatehouse.model.Person.ExternalIdentity;
import org.gatehouse.model.PersonId;

/// All that gates are answered from, at one moment. Immutable; changes are made with an [IndexEdit].
///
/// @param identities who bears a name at a source; more than one only where the register is at odds with itself
/// @param grants those not finished
/// @param held the same, by their subject
/// @param coverages what the active ones among them cover
/// @param publicUnder how many public assets stand under a catalog (`c`) or schema (`c.s`)
record IndexState(
        PersistentMap<PersonId, Person> people,
        PersistentMap<ExternalIdentity, List<PersonId>> identities,
        PersistentMap<AssetId, Guarded> assets,
        PersistentMap<GrantId, Grant> grants,
        PersistentMap<PersonId, PersistentMap<GrantId, Grant>> held,
        PersistentMap<CoverageKey, Coverages> coverages,
        PersistentMap<String, Integer> publicUnder,
        FreezeSet freezes) {
    static final IndexState EMPTY = new IndexState(
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            PersistentMap.empty(),
            FreezeSet.NONE);

    IndexEdit edit() {
        return new IndexEdit(this);
    }

    /// Catalog and schema: `c` and `c.s` of `c.s.t`.
    static List<String> above(AssetId asset) {
        String name = asset.value();
        List<String> above = new ArrayList<>();
        for (int end = name.indexOf('.'); end > 0; end = name.indexOf('.', end + 1)) {
            above.add(name.substring(0, end));
        }
        return above;
    }
}
