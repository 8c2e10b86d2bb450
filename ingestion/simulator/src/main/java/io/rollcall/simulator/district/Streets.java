package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Haizhu's 18 street offices (街道), as public maps name them. */
final class Streets {

    private static final List<String> NAMES = List.of(
            "赤岗", "新港", "昌岗", "江南中", "滨江", "素社", "海幢", "南华西", "龙凤", "沙园", "南石头", "凤阳", "瑞宝", "江海", "琶洲", "南洲", "华洲",
            "官洲");

    private Streets() {}

    static int count() {
        return NAMES.size();
    }

    /** Without the word for street office. */
    static String shortName(int street) {
        return NAMES.get(street);
    }

    static String code(int street) {
        return String.format(Locale.ROOT, "ST%02d", street + 1);
    }

    static List<SubDistrict> entries(String district) {
        return IntStream.range(0, count())
                .mapToObj(street -> new SubDistrict(district, code(street), shortName(street) + "街道"))
                .toList();
    }
}
