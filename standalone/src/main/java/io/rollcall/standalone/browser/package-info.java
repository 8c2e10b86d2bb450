/** The cockpit as a person sees it: in a real browser. */
@NullMarked
package io.rollcall.standalone.browser;

import org.jspecify.annotations.NullMarked;
