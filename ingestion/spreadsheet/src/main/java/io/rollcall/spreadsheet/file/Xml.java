package io.rollcall.spreadsheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks over one part of a workbook, with the JDK's own parser. A document type ends the walk, so there are no entities but XML's five. */
final class Xml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader reader;

    /** Where the walk stands. */
    enum Step {
        START,
        TEXT,
        END,
        END_OF_PART
    }

    Xml(InputStream part) {
        this.part = part;
        try {
            this.reader = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException broken) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // These count &amp; and &lt; too, of which a large sheet has more; there can be no others.
        factory.setProperty("jdk.xml.entityExpansionLimit", 0);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        return factory;
    }

    Step step() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return Step.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Step.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Step.TEXT;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableFileException(FileRule.DOCUMENT_TYPE);
                    default -> {} // comments and processing instructions say nothing
                }
            }
            return Step.END_OF_PART;
        } catch (XMLStreamException | NoSuchElementException broken) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
    }

    /** Goes to the start of the next element of this name; false where there is none. */
    boolean find(String element) {
        for (Step step = step(); step != Step.END_OF_PART; step = step()) {
            if (step == Step.START && is(element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element that begins or ends here has this name, whatever its namespace. */
    boolean is(String element) {
        return reader.getLocalName().equals(element);
    }

    String name() {
        return reader.getLocalName();
    }

    void appendTo(StringBuilder text, int longest) {
        if (text.length() + reader.getTextLength() > longest) {
            throw new UnreadableFileException(FileRule.TEXT_LENGTH, String.valueOf(longest));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** By its local name; null where there is none. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attributeOr(String name, String otherwise) {
        @Nullable String value = attribute(name);
        return value == null ? otherwise : value;
    }

    @Override
    public void close() {
        try {
            reader.close();
            part.close();
        } catch (XMLStreamException | IOException broken) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
    }
}
