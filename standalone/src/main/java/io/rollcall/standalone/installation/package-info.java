/** One running installation, from its lock to its last process, and how other shells see it. */
@NullMarked
package io.rollcall.standalone.installation;

import org.jspecify.annotations.NullMarked;
