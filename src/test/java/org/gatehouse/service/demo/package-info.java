@NullMarked
package org.gatehouse.service.demo;

import org.jspecify.annotations.NullMarked;
