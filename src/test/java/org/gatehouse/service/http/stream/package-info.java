@NullMarked
package org.gatehouse.service.http.stream;

import org.jspecify.annotations.NullMarked;
