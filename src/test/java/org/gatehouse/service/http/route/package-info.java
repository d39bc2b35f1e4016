@NullMarked
package org.gatehouse.service.http.route;

import org.jspecify.annotations.NullMarked;
