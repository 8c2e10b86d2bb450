/** The page of those whom the provider knows and the cockpit does not. */
@NullMarked
package io.rollcall.cockpit.oidc.ui;

import org.jspecify.annotations.NullMarked;
