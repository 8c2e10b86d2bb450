package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.Installed;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which versions run here; asked once, when the page is opened. */
final class InstalledPanel extends Panel {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledPanel.class);
    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient Optional<Installed.Answer> answer;
    private final Description migrated = new Description(FigureFormat.NO_FIGURE);

    InstalledPanel(FigureFormat format, String title, Installed warehouse) {
        super("installed-panel", title);
        this.format = format;
        answer = ask(warehouse);
        var list = new DescriptionList();
        String version = InstalledPanel.class.getPackage().getImplementationVersion();
        line(list, "version", new Description(version == null ? getTranslation("admin.version.unpackaged") : version));
        line(list, "schema", text(answer.map(known -> known.schema() + " · " + known.schemaName())));
        line(list, "migrated", migrated);
        line(list, "generation", text(answer.map(known -> format.count(known.generation()))));
        line(list, "engine", text(answer.map(known -> "ClickHouse " + known.engine())));
        line(list, "java", new Description(System.getProperty("java.version")));
        add(list);
        show(ZoneOffset.UTC);
    }

    void show(ZoneId zone) {
        migrated.setText(
                answer.map(known -> format.moment(known.migratedAt(), zone)).orElse(FigureFormat.NO_FIGURE));
    }

    private void line(DescriptionList list, String what, Description said) {
        said.getElement().setAttribute("data-installed", what);
        list.add(new DescriptionList.Term(getTranslation("admin." + what)), said);
    }

    private static Description text(Optional<String> known) {
        return new Description(known.orElse(FigureFormat.NO_FIGURE));
    }

    private static Optional<Installed.Answer> ask(Installed warehouse) {
        try {
            return warehouse.ask().stream().findFirst();
        } catch (WarehouseFailure failure) {
            LOG.warn("The warehouse did not say which it is", failure);
            return Optional.empty();
        }
    }
}
