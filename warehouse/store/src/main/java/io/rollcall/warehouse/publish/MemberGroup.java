package io.rollcall.warehouse.publish;

import java.util.List;

/**
 * People who are shown together.
 *
 * @param outer "" where they are of several larger places, or of none
 * @param name "" where they are of several smallest places
 * @param members how many smallest places with a name they are of
 * @param figures the people by status
 */
record MemberGroup(String outer, String name, int members, List<Long> figures) {

    MemberGroup {
        figures = List.copyOf(figures);
    }
}
