package org.gatehouse.service.gate;

import org.gatehouse.model.AssetId;
import org.gatehouse.model.AssetKind;
import org.gatehouse.model.DataClass;

/// What gates are told of an asset.
public record Guarded(AssetId id, AssetKind kind, DataClass dataClass) {}
