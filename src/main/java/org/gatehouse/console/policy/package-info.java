/// The Policies screen: the versions of the policy, what each says, and how a new one comes into force.
/// [PolicyView] draws, [PolicyModel] holds, [PolicyController] acts.
@NullMarked
package org.gatehouse.console.policy;

import org.jspecify.annotations.NullMarked;
