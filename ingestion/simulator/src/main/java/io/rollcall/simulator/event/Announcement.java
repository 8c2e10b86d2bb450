package io.rollcall.simulator.event;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Occasion;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a school's platform announces: a campaign, or a notice.
 *
 * @param id unique for its source
 * @param opens when it is published
 * @param occasion the campaign or notice, of one school
 * @param role whom it is for
 * @param audience how many they are
 * @param options a campaign's; none for a notice
 */
public record Announcement(
        String id, OffsetDateTime opens, Occasion occasion, AudienceRole role, int audience, List<String> options) {

    public Announcement {
        options = List.copyOf(options);
    }
}
