/// The words of the field as records, sealed states and pure functions. Imports the JDK alone.
@NullMarked
package org.gatehouse.model;

import org.jspecify.annotations.NullMarked;
