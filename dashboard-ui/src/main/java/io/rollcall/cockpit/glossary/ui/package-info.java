/** What every figure means, as a page. */
@NullMarked
package io.rollcall.cockpit.glossary.ui;

import org.jspecify.annotations.NullMarked;
