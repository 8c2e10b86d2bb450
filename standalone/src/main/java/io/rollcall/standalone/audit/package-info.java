/** Recounts the Kafka log apart from the streaming job's code and holds the warehouse against the recount. */
@NullMarked
package io.rollcall.standalone.audit;

import org.jspecify.annotations.NullMarked;
