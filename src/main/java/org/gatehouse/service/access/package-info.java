/// Requests, decisions, grants, reviews, freezes, assets and policies: what people do about access. Every change
/// goes through [org.gatehouse.service.identity.WritePath], with its ledger entry in the same transaction.
@NullMarked
package org.gatehouse.service.access;

import org.jspecify.annotations.NullMarked;
