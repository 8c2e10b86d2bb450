/** The auditor's page: who did what with the district's data. */
@NullMarked
package io.rollcall.cockpit.audit.ui;

import org.jspecify.annotations.NullMarked;
