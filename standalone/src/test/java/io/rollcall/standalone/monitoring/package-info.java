/** What is shipped for those who watch an installation. */
@NullMarked
package io.rollcall.standalone.monitoring;

import org.jspecify.annotations.NullMarked;
