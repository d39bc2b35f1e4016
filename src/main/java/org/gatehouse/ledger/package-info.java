/// What the ledger holds and how it is hashed (RFC 6962). Pure: the JDK and the model alone.
@NullMarked
package org.gatehouse.ledger;

import org.jspecify.annotations.NullMarked;
