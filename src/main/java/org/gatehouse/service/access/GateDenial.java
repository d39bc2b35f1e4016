package org.gatehouse.service.access;

import org.gatehouse.contract.NeededAccess;
import org.gatehouse.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A gate was told no.
///
/// @param subject who asked; null when the gate's name for them names nobody
/// @param name the gate's name for them
/// @param action the action, or the gate's own word for what was tried
/// @param asset what was to be reached
/// @param why the reason for programs
/// @param reason the same for a person
/// @param needs the access that a request would have to ask for to cure it; null when none could
public record GateDenial(
        PersonId gate,
        @Nullable PersonId subject,
        String name,
        String action,
        String asset,
        String why,
        String reason,
        @Nullable NeededAccess needs) {}
