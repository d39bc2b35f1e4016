@NullMarked
package org.gatehouse.service.http;

import org.jspecify.annotations.NullMarked;
