package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.PlatformFeed;
import java.util.Arrays;
import java.util.List;

/** Whom a feed's file wants asked for, by their departments: {@code departments=2,17}. */
public final class DepartmentList {

    private static final String PROPERTY = "departments";

    private DepartmentList() {}

    /** Of platforms whose departments are numbers. Fails where the file names none. */
    public static List<String> of(PlatformFeed feed) {
        return matching(feed, "\\d{1,18}");
    }

    /** Of platforms whose departments have names. */
    public static List<String> named(PlatformFeed feed) {
        return matching(feed, "[A-Za-z0-9._-]{1,64}");
    }

    private static List<String> matching(PlatformFeed feed, String form) {
        List<String> departments =
                Arrays.stream(feed.require(PROPERTY).split("[, ]+")).distinct().toList();
        if (!departments.stream().allMatch(department -> department.matches(form))) {
            throw feed.wrong(PROPERTY);
        }
        return departments;
    }
}
