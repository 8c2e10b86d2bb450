/** What may be taken out of the warehouse as a file: which views, in which forms, and how their rows are streamed. */
@NullMarked
package io.rollcall.warehouse.export;

import org.jspecify.annotations.NullMarked;
