package io.rollcall.simulator.district;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Invents names of schools, each once: a street, a word that schools like to be called by, and what the school teaches. */
final class SchoolNames {

    private static final List<String> WORDS = List.of(
            "木棉", "紫荆", "晨曦", "启明", "春晖", "新苗", "博雅", "明德", "致远", "知行", "求实", "弘文", "星海", "云帆", "榕荫", "南风", "朝阳", "育英",
            "立新", "崇文", "向荣", "清源", "雅韵", "思源");

    private final Set<String> given = new HashSet<>();

    String invent(int street, SchoolKind kind, SplittableRandom random) {
        int first = random.nextInt(WORDS.size());
        for (int tried = 0; tried < WORDS.size(); tried++) {
            String word = WORDS.get((first + tried) % WORDS.size());
            String name = Streets.shortName(street) + word + kind.suffix();
            if (given.add(name)) {
                return name;
            }
        }
        throw new IllegalStateException("no name is left in " + Streets.shortName(street));
    }
}
