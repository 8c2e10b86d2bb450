/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.standalone.installation;

import org.jspecify.annotations.NullMarked;
