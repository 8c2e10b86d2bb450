/** The contract as it is published: the OpenAPI document and the events' JSON Schemas, written by hand in YAML beside the code that tests hold them against. */
@NullMarked
package io.rollcall.gateway.contract;

import org.jspecify.annotations.NullMarked;
