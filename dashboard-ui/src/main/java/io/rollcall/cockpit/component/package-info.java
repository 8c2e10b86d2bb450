/** What every view is put together from: figures, terms, panels, the chart, clocks. */
@NullMarked
package io.rollcall.cockpit.component;

import org.jspecify.annotations.NullMarked;
