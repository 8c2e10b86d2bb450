/** The public HTTP contract, version 1: reads requests within limits, asks the other packages, words the answers. */
@NullMarked
package io.rollcall.gateway.http;

import org.jspecify.annotations.NullMarked;
