/** Tests of the audit. */
@NullMarked
package io.rollcall.standalone.audit;

import org.jspecify.annotations.NullMarked;
