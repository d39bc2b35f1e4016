/// What a screen is, and what it may ask of the window around it. Every screen room leans on this one and none on
/// another; `console.app` puts them together.
@NullMarked
package org.gatehouse.console.screen;

import org.jspecify.annotations.NullMarked;
