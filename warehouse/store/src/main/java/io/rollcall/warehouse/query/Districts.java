package io.rollcall.warehouse.query;

import java.util.Optional;

/** What does the directory say about a district? Empty where it does not know it. */
@FunctionalInterface
public interface Districts {

    Optional<DistrictProfile> ask(String district);
}
