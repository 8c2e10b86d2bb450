/** Tests of signing in at an identity provider. */
@NullMarked
package io.rollcall.cockpit.oidc;

import org.jspecify.annotations.NullMarked;
