/// The Settings screen: how the console looks and what it tells, remembered for the person and applied at once.
/// [SettingsView] draws, [SettingsModel] holds, [SettingsController] acts.
@NullMarked
package org.gatehouse.console.settings;

import org.jspecify.annotations.NullMarked;
