package io.rollcall.gateway.platform.wecom;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A message of WeCom's: the texts of its elements, of several of one name the first. Its text shows none of it. */
final class XmlMessage {

    private static final int DEEPEST = 16;
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> texts;

    private XmlMessage(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Empty where the text is no XML, or has a document type: entities are an attack, not a message. */
    static Optional<XmlMessage> read(String xml) {
        try {
            return Optional.of(new XmlMessage(texts(FACTORY.createXMLStreamReader(new StringReader(xml)))));
        } catch (XMLStreamException noXml) {
            return Optional.empty();
        }
    }

    /** The element's text; empty where there is none, or it is blank. */
    Optional<String> find(String element) {
        return Optional.ofNullable(texts.get(element)).filter(text -> !text.isBlank());
    }

    private static Map<String, String> texts(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> texts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    depth++;
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    texts.putIfAbsent(reader.getLocalName(), text.toString().trim());
                    text.setLength(0);
                    depth--;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("entities");
                default -> {} // comments, instructions
            }
        }
        return texts;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public String toString() {
        return "a message";
    }
}
