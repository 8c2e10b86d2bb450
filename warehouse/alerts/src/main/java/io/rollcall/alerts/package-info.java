/** The rules by which somebody is told: pure, each with its thresholds, and what evaluates them over the warehouse's figures. */
@NullMarked
package io.rollcall.alerts;

import org.jspecify.annotations.NullMarked;
