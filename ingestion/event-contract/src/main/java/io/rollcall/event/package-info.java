/** What crosses Kafka between Rollcall's programs: observations, the directory, feeds and rejections, their Avro form and their merge rules. */
@NullMarked
package io.rollcall.event;

import org.jspecify.annotations.NullMarked;
