/// Rules, compiled: what a condition asks, of which fields, and how matches are counted together. Knows no YAML.
@NullMarked
package org.gatehouse.detection.rule;

import org.jspecify.annotations.NullMarked;
