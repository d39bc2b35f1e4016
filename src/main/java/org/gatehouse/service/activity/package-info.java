/// What is done with access events: judging them by the grants that held, keeping them, answering what happened,
/// and telling it as it happens.
@NullMarked
package org.gatehouse.service.activity;

import org.jspecify.annotations.NullMarked;
