/// The records store over Hibernate: entities, queries, migrations, durability. Nothing outside knows that there is
/// a database.
@NullMarked
package org.gatehouse.service.store;

import org.jspecify.annotations.NullMarked;
