/** Where the areas of districts lie, as an installation's GeoJSON file says. */
@NullMarked
package io.rollcall.cockpit.map;

import org.jspecify.annotations.NullMarked;
