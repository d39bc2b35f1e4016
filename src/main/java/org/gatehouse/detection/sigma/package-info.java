/// Reads Sigma 2.1: rules, correlations, filters, and the mappings that make public rules fit our events. What is not
/// understood is refused with its place; nothing is skipped in silence.
@NullMarked
package org.gatehouse.detection.sigma;

import org.jspecify.annotations.NullMarked;
