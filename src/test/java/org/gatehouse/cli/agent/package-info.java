@NullMarked
package org.gatehouse.cli.agent;

import org.jspecify.annotations.NullMarked;
