/** The cockpit: a web application that shows an education bureau its district's attendance as it happens. */
@NullMarked
package io.rollcall.cockpit;

import org.jspecify.annotations.NullMarked;
