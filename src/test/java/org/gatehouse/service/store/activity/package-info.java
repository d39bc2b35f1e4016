@NullMarked
package org.gatehouse.service.store.activity;

import org.jspecify.annotations.NullMarked;
