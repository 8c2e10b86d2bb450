/** Tests of the commands and of the module's shape. */
@NullMarked
package io.rollcall.standalone;

import org.jspecify.annotations.NullMarked;
