/** Backups of made-up installations. */
@NullMarked
package io.rollcall.standalone.backup;

import org.jspecify.annotations.NullMarked;
