/// Asking for access: the form of a new request with what the policy says of it while it is written, and what
/// became of one's own requests. Views draw, models hold, controllers act; [SubmissionScreen] and
/// [MyRequestsScreen] put them together.
@NullMarked
package org.gatehouse.console.submission;

import org.jspecify.annotations.NullMarked;
