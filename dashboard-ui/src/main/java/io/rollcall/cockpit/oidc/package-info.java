/** Signing in at the district's own identity provider (OpenID Connect): what its claims make of a person here, and what they do not. */
@NullMarked
package io.rollcall.cockpit.oidc;

import org.jspecify.annotations.NullMarked;
