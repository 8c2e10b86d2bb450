package io.rollcall.cockpit.live;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody looks at.
 *
 * @param district its code
 * @param day a day of the past; empty follows the district's own today, over midnight too
 */
public record Watch(String district, Optional<LocalDate> day) {}
