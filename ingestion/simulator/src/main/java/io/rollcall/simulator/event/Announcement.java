package io.rollcall.simulator.event;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Occasion;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school's platform announces: a campaign, a notice, or a live class.
 *
 * @param id unique for its source
 * @param opens when it is published, or begins
 * @param closes when a live class ends, answers are due, or a notice is to be read; null where nobody says
 * @param occasion the campaign, notice or class, of one school
 * @param role whom it is for
 * @param audience how many they are; 0 where nobody knows, and then nothing is said of it
 * @param options a campaign's; none for the others
 */
public record Announcement(
        String id,
        OffsetDateTime opens,
        @Nullable OffsetDateTime closes,
        Occasion occasion,
        AudienceRole role,
        int audience,
        List<String> options) {

    public Announcement {
        options = List.copyOf(options);
    }
}
