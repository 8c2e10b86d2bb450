/** Tests of the auditor's page. */
@NullMarked
package io.rollcall.cockpit.audit.ui;

import org.jspecify.annotations.NullMarked;
