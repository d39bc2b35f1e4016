package org.gatehouse.service.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.records.RequestFilter.Decider;

/// What keeps a request that has room for somebody from them all the same. Looked up request by request, for as
/// many as are read.
final class Exclusions {
    private Exclusions() {}

    static Query of(Decider decider, Query query) {
        query.and("not exists (select 1 from RequestPartyRow b where b.key.request = r.id and "
                        + query.oneOf("b.key.person", "barred", barred(decider)) + ")")
                .and("not exists (select 1 from RequestDeciderRow d where d.key.request = r.id"
                        + " and d.key.person = :decider)")
                .set("decider", decider.person().value());
        if (!decider.conflictedAssets().isEmpty()) {
            query.and("not exists (select 1 from RequestAssetRow c where c.key.owner = r.id and ("
                    + onConflicted(decider, query) + "))");
        }
        return query;
    }

    /// The person, or somebody whom they have a conflict with.
    private static List<String> barred(Decider decider) {
        return Stream.concat(Stream.of(decider.person()), decider.conflicted().stream())
                .map(PersonId::value)
                .distinct()
                .sorted()
                .toList();
    }

    /// An asset is under another when the name of that one, and a dot, come before its own.
    private static String onConflicted(Decider decider, Query query) {
        List<String> names =
                decider.conflictedAssets().stream().map(AssetId::value).sorted().toList();
        List<String> conditions = new ArrayList<>(List.of(query.oneOf("c.key.asset", "conflicted", names)));
        for (int i = 0; i < names.size(); i++) {
            conditions.add("c.key.asset like :under" + i + " escape '!'");
            query.set("under" + i, SearchText.escaped(names.get(i) + ".") + "%");
        }
        return String.join(" or ", conditions);
    }
}
