/// What a person can do from the keyboard: commands, their keys, and the registry behind accelerators, palette
/// and key sheet. Knows no feature.
@NullMarked
package org.gatehouse.console.command;

import org.jspecify.annotations.NullMarked;
