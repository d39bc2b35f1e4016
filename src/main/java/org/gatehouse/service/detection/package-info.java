/// Rules at work: loads those that ship and a team's own, runs them over every event that becomes durable, replays them
/// over stored history, and hands findings over.
@NullMarked
package org.gatehouse.service.detection;

import org.jspecify.annotations.NullMarked;
