/// The activity store in DuckDB: one file, a table a day, one writer, many readers.
@NullMarked
package org.gatehouse.service.store.activity;

import org.jspecify.annotations.NullMarked;
