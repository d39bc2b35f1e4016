/// An event as rules see it: flat, fields by dotted path, read from JSON without building a tree.
@NullMarked
package org.gatehouse.detection.event;

import org.jspecify.annotations.NullMarked;
