/// The Requests screen: the queue, one request with everything needed to decide it, and the decision.
/// `RequestsView` draws, [RequestsModel] holds, [RequestsController] acts; [RequestsScreen] puts them together.
@NullMarked
package org.gatehouse.console.request;

import org.jspecify.annotations.NullMarked;
