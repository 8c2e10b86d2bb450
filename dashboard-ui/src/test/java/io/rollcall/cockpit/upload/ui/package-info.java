/** Tests of what is sent to the gateway. */
@NullMarked
package io.rollcall.cockpit.upload.ui;

import org.jspecify.annotations.NullMarked;
