/** What the programs of one machine are: their commands, surroundings, memory, ports and health. */
@NullMarked
package io.rollcall.standalone.program;

import org.jspecify.annotations.NullMarked;
