/** Keys: which feed a caller speaks for, who is the operator, and the pseudonyms that stand in for persons' ids. */
@NullMarked
package io.rollcall.gateway.security;

import org.jspecify.annotations.NullMarked;
