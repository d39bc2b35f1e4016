/// Pure: a request and the facts around it in, a verdict with reasons and source positions out. Policies are YAML
/// files of CEL rules, type-checked when loaded; so are scenarios, the small worlds that published tests are run in.
/// Imports the model and the two libraries (CEL, YAML) alone.
@NullMarked
package org.gatehouse.policy;

import org.jspecify.annotations.NullMarked;
