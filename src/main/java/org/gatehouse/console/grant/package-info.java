/// The Grants screen: who has what until when, as a table and over time; one grant with what it allows and whose
/// decisions made it; suspending, reopening, revoking, extending and completing. `GrantsView` draws, [GrantsModel]
/// holds, [GrantsController] and [GrantActs] act; [GrantsScreen] puts them together.
@NullMarked
package org.gatehouse.console.grant;

import org.jspecify.annotations.NullMarked;
