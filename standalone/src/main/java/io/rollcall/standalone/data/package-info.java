/** The folder that one installation lives in: its secrets, its lock and the record of what is running. */
@NullMarked
package io.rollcall.standalone.data;

import org.jspecify.annotations.NullMarked;
