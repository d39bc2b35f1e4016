package org.gatehouse.console.client;

import org.gatehouse.contract.GrantCut;
import org.gatehouse.model.Affiliation;
import org.gatehouse.model.AssetId;
import org.gatehouse.model.DataClass;
import org.gatehouse.model.PersonId;
import org.gatehouse.model.RequestId;
import org.jspecify.annotations.Nullable;

/// Which grants a person looks for; every part given must hold.
///
/// @param text words found in the request behind it, or its own id; null for any
/// @param affiliation the strictest of those involved; null for any
/// @param dataClass the strictest of its assets; null for any
/// @param subject used by this person or service; null for anybody
/// @param asset on this asset or anything under it; null for any
/// @param request made of this request; null for any
public record GrantSearch(
        GrantCut cut,
        @Nullable String text,
        @Nullable Affiliation affiliation,
        @Nullable DataClass dataClass,
        @Nullable PersonId subject,
        @Nullable AssetId asset,
        @Nullable RequestId request) {
    public static GrantSearch of(GrantCut cut) {
        return new GrantSearch(cut, null, null, null, null, null, null);
    }

    public GrantSearch withCut(GrantCut other) {
        return new GrantSearch(other, text, affiliation, dataClass, subject, asset, request);
    }

    public GrantSearch withText(@Nullable String words) {
        String kept = words == null || words.isBlank() ? null : words.strip();
        return new GrantSearch(cut, kept, affiliation, dataClass, subject, asset, request);
    }

    public GrantSearch withAffiliation(@Nullable Affiliation other) {
        return new GrantSearch(cut, text, other, dataClass, subject, asset, request);
    }

    public GrantSearch withDataClass(@Nullable DataClass other) {
        return new GrantSearch(cut, text, affiliation, other, subject, asset, request);
    }

    public GrantSearch withSubject(@Nullable PersonId other) {
        return new GrantSearch(cut, text, affiliation, dataClass, other, asset, request);
    }

    public GrantSearch withAsset(@Nullable AssetId other) {
        return new GrantSearch(cut, text, affiliation, dataClass, subject, other, request);
    }

    public GrantSearch withRequest(@Nullable RequestId other) {
        return new GrantSearch(cut, text, affiliation, dataClass, subject, asset, other);
    }
}
