/// The Campaigns screen: grants in force looked at anew, each attested or revoked by a person.
@NullMarked
package org.gatehouse.console.campaign;

import org.jspecify.annotations.NullMarked;
