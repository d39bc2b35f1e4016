/// The Assets screen: what is guarded, where it is stored, who reaches it now. [AssetView] draws, [AssetModel]
/// holds, [AssetController] acts.
@NullMarked
package org.gatehouse.console.asset;

import org.jspecify.annotations.NullMarked;
