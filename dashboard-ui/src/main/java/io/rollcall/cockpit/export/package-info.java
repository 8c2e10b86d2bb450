/** {@code GET /v1/export/{view}}: the analysts' views as files, for people and their tools. */
@NullMarked
package io.rollcall.cockpit.export;

import org.jspecify.annotations.NullMarked;
