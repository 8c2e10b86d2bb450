/** How fast the streaming job counts a log that is there already, with either kind of state, beside the least that anybody could do with the same log. */
@NullMarked
package io.rollcall.standalone.bench.stream;

import org.jspecify.annotations.NullMarked;
