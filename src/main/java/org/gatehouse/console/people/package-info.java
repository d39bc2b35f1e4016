/// The People screen: the register of people, services and machines, everything by and about one of them, and what
/// can be done to them. [PeopleView] draws, [PeopleModel] holds, [PeopleController] acts.
@NullMarked
package org.gatehouse.console.people;

import org.jspecify.annotations.NullMarked;
