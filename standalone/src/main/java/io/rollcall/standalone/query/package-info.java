/** SQL from the command line, and its answer as a table, CSV or JSON. */
@NullMarked
package io.rollcall.standalone.query;

import org.jspecify.annotations.NullMarked;
