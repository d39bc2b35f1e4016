/// People: who calls, the register, roster, duty, conflicts, delegations, locks, credentials.
@NullMarked
package org.gatehouse.service.identity;

import org.jspecify.annotations.NullMarked;
