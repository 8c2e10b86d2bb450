package io.rollcall.standalone.feed;

import io.rollcall.standalone.data.Refusal;
import java.util.regex.Pattern;

/** A feed's district and name. */
public record FeedName(String district, String name) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    public static FeedName of(String district, String name) throws Refusal {
        if (!CODE.matcher(district).matches() || !CODE.matcher(name).matches()) {
            throw new Refusal("A feed's name and district consist of letters, digits and . _ : - only, 64 at most.");
        }
        return new FeedName(district, name);
    }

    String path() {
        return "/v1/feeds/" + district + "/" + name;
    }

    @Override
    public String toString() {
        return district + "/" + name;
    }
}
