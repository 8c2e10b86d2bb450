/** Tests of a school's page. */
@NullMarked
package io.rollcall.cockpit.school.ui;

import org.jspecify.annotations.NullMarked;
