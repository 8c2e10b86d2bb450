package io.rollcall.cockpit.export;

import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.export.Export;
import io.rollcall.warehouse.export.ExportFormat;
import io.rollcall.warehouse.export.ExportView;
import io.rollcall.warehouse.export.ExportView.Filter;
import io.rollcall.warehouse.export.ExportViews;
import io.rollcall.warehouse.export.HeadingLanguage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what is to be exported from an address, within what the viewer may see: their own district, whatever they ask for. */
final class ReadExport {

    private static final List<String> PARAMETERS = List.of("district", "from", "to", "school", "format", "lang", "bom");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2149, 6, 6);

    private final Viewer viewer;
    private final Map<String, String[]> parameters;

    private ReadExport(Viewer viewer, Map<String, String[]> parameters) {
        this.viewer = viewer;
        this.parameters = parameters;
    }

    /**
     * The export that the address names; an {@link ExportRefusedException} says what is wrong with it.
     *
     * @param preferred the language of the headings where the address names none
     */
    static Export of(
            String view, Map<String, String[]> parameters, Optional<HeadingLanguage> preferred, Viewer viewer) {
        return new ReadExport(viewer, parameters).read(view, preferred);
    }

    private Export read(String name, Optional<HeadingLanguage> preferred) {
        ExportView view = ExportViews.named(name)
                .orElseThrow(() -> refused(ExportProblem.UNKNOWN_VIEW, list(ExportViews.all(), ExportView::name)));
        refuseWhatIsNoParameter();
        refuseAnotherDistrict();
        Optional<LocalDate> from = day("from", view);
        Optional<LocalDate> to = day("to", view);
        Optional<String> school = school(view);
        return new Export(view, viewer.district(), from, to, school, form(preferred));
    }

    private void refuseWhatIsNoParameter() {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            if (!PARAMETERS.contains(parameter.getKey())) {
                throw refused(ExportProblem.UNKNOWN_PARAMETER, String.join(", ", PARAMETERS));
            }
            if (parameter.getValue().length > 1) {
                throw refused(ExportProblem.REPEATED_PARAMETER, parameter.getKey());
            }
        }
    }

    private void refuseAnotherDistrict() {
        if (value("district").filter(asked -> !asked.equals(viewer.district())).isPresent()) {
            throw refused(ExportProblem.OTHER_DISTRICT, viewer.district());
        }
    }

    private Optional<LocalDate> day(String name, ExportView view) {
        Optional<LocalDate> day = value(name).map(text -> parsed(name, text));
        day.ifPresent(asked -> mustHave(view, Filter.DAYS, name));
        return day;
    }

    static LocalDate parsed(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException notADate) {
            // Told below, in the same words as a day that no view has.
        }
        throw refused(ExportProblem.INVALID_DATE, name);
    }

    private Optional<String> school(ExportView view) {
        Optional<String> school = value("school");
        school.ifPresent(code -> {
            if (!CODE.matcher(code).matches()) {
                throw refused(ExportProblem.INVALID_SCHOOL);
            }
            mustHave(view, Filter.SCHOOL, "school");
        });
        return school;
    }

    private static void mustHave(ExportView view, Filter filter, String parameter) {
        if (!view.has(filter)) {
            throw refused(ExportProblem.FILTER_NOT_AVAILABLE, view.name(), parameter);
        }
    }

    private Export.Form form(Optional<HeadingLanguage> preferred) {
        ExportFormat format = ExportFormat.named(value("format").orElse("csv"))
                .orElseThrow(() -> refused(
                        ExportProblem.UNKNOWN_FORMAT, list(List.of(ExportFormat.values()), ExportFormat::word)));
        Optional<HeadingLanguage> asked = value("lang")
                .map(code -> HeadingLanguage.named(code).orElseThrow(() -> refused(ExportProblem.UNKNOWN_LANGUAGE)));
        return new Export.Form(format, asked.or(() -> preferred), byteOrderMark());
    }

    private boolean byteOrderMark() {
        String asked = value("bom").orElse("false");
        if (!Arrays.asList("true", "false").contains(asked)) {
            throw refused(ExportProblem.INVALID_BOM);
        }
        return Boolean.parseBoolean(asked);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(parameters.get(name)).map(values -> values[0]);
    }

    private static <T> String list(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.joining(", "));
    }

    private static ExportRefusedException refused(ExportProblem problem, String... named) {
        return new ExportRefusedException(problem, named);
    }
}
