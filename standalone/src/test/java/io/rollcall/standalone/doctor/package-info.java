/** Tests of what the doctor finds. */
@NullMarked
package io.rollcall.standalone.doctor;

import org.jspecify.annotations.NullMarked;
