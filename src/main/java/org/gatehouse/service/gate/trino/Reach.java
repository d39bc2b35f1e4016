package org.gatehouse.service.gate.trino;

import java.util.HashSet;
import java.util.Set;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.service.gate.IndexView;
import org.gatehouse.service.gate.Inquiry;

/// What somebody may know to exist: what their grants reach, what is public, and what stands above those. Made once
/// for a call, so that a list of any length is filtered by looking up names.
final class Reach {
    private final IndexView view;
    private final Inquiry inquiry;
    private final Set<String> names = new HashSet<>();

    Reach(Inquiry inquiry, IndexView view, PersonId subject) {
        this.inquiry = inquiry;
        this.view = view;
        for (AssetId asset : view.reached(subject, inquiry.now())) {
            if (inquiry.outside(asset) == null && view.standing(subject, asset) == null) {
                add(asset.value());
            }
        }
    }

    private void add(String asset) {
        names.add(asset);
        for (int end = asset.indexOf('.'); end > 0; end = asset.indexOf('.', end + 1)) {
            names.add(asset.substring(0, end));
        }
    }

    /// Trino's own catalog shows nothing but what else is asked about.
    boolean catalog(String name) {
        return name.equals(TrinoGate.SYSTEM) || holds(name);
    }

    boolean schema(String name) {
        int dot = name.indexOf('.');
        return Names.isMetadataSchema(name) ? catalog(name.substring(0, Math.max(dot, 0))) : holds(name);
    }

    boolean table(String name) {
        if (names.contains(name)) {
            return true;
        }
        int dot = name.lastIndexOf('.');
        String schema = name.substring(0, Math.max(dot, 0));
        return Names.isMetadataSchema(schema) ? schema(schema) : view.publicUnder(schema) && isPublic(name);
    }

    private boolean holds(String name) {
        return !name.isEmpty() && (names.contains(name) || view.publicUnder(name));
    }

    private boolean isPublic(String name) {
        return Names.asset(name)
                .filter(asset -> inquiry.outside(asset) == null)
                .flatMap(view::asset)
                .filter(asset -> asset.dataClass() == DataClass.PUBLIC)
                .isPresent();
    }
}
