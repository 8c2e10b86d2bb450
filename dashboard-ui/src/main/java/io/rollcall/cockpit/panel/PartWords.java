package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.CsvFile;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Suppression;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes some of a known number of people as it may be told: "&lt; 10" where they are few, and never as 0. */
public final class PartWords {

    private final FigureFormat format;

    /** Writes numbers in this format. */
    public PartWords(FigureFormat format) {
        this.format = format;
    }

    /** Those of the part. */
    public String part(PartOfWhole people) {
        return switch (people.telling()) {
            case EXACT -> format.count(people.part());
            case FEW, SMALL_GROUP -> fewer(format.count(Suppression.LEAST));
            case NEARLY_ALL -> more(format.count(people.whole() - Suppression.LEAST));
        };
    }

    /** The others. */
    public String rest(PartOfWhole people) {
        return switch (people.telling()) {
            case EXACT -> format.count(people.rest());
            case FEW -> more(format.count(people.whole() - Suppression.LEAST));
            case NEARLY_ALL, SMALL_GROUP -> fewer(format.count(Suppression.LEAST));
        };
    }

    /** Their share of the whole. */
    public String share(PartOfWhole people) {
        return switch (people.telling()) {
            case EXACT -> format.share(people.ratio());
            case FEW -> I18NProvider.translate("part.below", bound(Suppression.LEAST, people));
            case NEARLY_ALL -> I18NProvider.translate("part.above", bound(people.whole() - Suppression.LEAST, people));
            case SMALL_GROUP -> FigureFormat.NO_FIGURE;
        };
    }

    /** Shows the others in a figure, whose raw value is empty where they are not told. */
    public void showRest(Figure figure, PartOfWhole people) {
        if (people.telling() == PartOfWhole.Telling.EXACT) {
            figure.count(people.rest());
        } else {
            figure.bound(rest(people));
        }
    }

    /** Shows their share likewise. */
    public void showShare(Figure figure, PartOfWhole people) {
        if (people.telling() == PartOfWhole.Telling.EXACT) {
            figure.share(people.ratio());
        } else {
            figure.bound(share(people));
        }
    }

    /** A bar as long as their share; where only a bound is told it is open between what they are at the least and at the most, and where nothing is there is none. */
    public static Span bar(PartOfWhole people) {
        var bar = new Span();
        if (people.telling() == PartOfWhole.Telling.SMALL_GROUP) {
            return bar;
        }
        bar.addClassName("progress");
        bar.getStyle().set("--share", String.valueOf(Math.min(1, people.leastShare())));
        if (people.told().isEmpty()) {
            bar.addClassName("is-open");
            bar.getStyle().set("--at-most", String.valueOf(people.mostShare()));
        }
        return bar;
    }

    /** How many, and which share, for a file; both empty where they are not told, or nothing is known. */
    public static String cells(Optional<PartOfWhole> people) {
        return CsvFile.row(
                CsvFile.count(people.map(PartOfWhole::told).orElse(OptionalLong.empty())),
                CsvFile.share(people.map(PartOfWhole::ratio).orElse(OptionalDouble.empty())));
    }

    private static String fewer(String number) {
        return I18NProvider.translate("school.fewer-than", number);
    }

    private static String more(String number) {
        return I18NProvider.translate("part.more-than", number);
    }

    private String bound(long people, PartOfWhole of) {
        return format.share(OptionalDouble.of((double) people / of.whole()));
    }
}
