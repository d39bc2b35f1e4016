@NullMarked
package org.gatehouse.service.activity;

import org.jspecify.annotations.NullMarked;
