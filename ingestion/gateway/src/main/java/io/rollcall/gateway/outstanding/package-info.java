/** Who has not answered: a school's own ids are held against the answers of its own occasion, in memory, and what was asked is audited. */
@NullMarked
package io.rollcall.gateway.outstanding;

import org.jspecify.annotations.NullMarked;
