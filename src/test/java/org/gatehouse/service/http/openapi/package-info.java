@NullMarked
package org.gatehouse.service.http.openapi;

import org.jspecify.annotations.NullMarked;
