package io.caseline.audit.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TimelinePageTest {

  private final TimelinePage format = new TimelinePage();

  @Test
  void shows_every_event_of_every_case() throws Exception {
    ExportedCase one = Cases.withEveryEvent("anna");
    ExportedCase other = Cases.random(1);

    Document page = parsed(Cases.file(format, one, other));

    assertThat(elements(page, "section")).hasSize(2);
    assertThat(elements(page, "tr")).hasSize(one.timeline().size() + other.timeline().size() + 2);
    assertThat(page.getDocumentElement().getTextContent())
        .contains(one.timeline().getLast().summary(), other.timeline().getLast().summary());
  }

  @Test
  void nothing_that_was_typed_becomes_markup() throws Exception {
    Document page =
        parsed(Cases.file(format, Cases.withEveryEvent("<script>alert('x')</script>\"&\u0000")));

    assertThat(elements(page, "script")).isEmpty();
    assertThat(page.getDocumentElement().getTextContent())
        .contains("<script>alert('x')</script>\"&\ufffd, specialist");
  }

  @Test
  void loads_nothing_from_anywhere() {
    assertThat(Cases.file(format, Cases.withEveryEvent("anna")))
        .contains("default-src 'none'")
        .doesNotContain("src=", "href=", "url(", "@import", "<link", "<script");
  }

  @Test
  void a_screen_reader_finds_its_way() throws Exception {
    Document page = parsed(Cases.file(format, Cases.random(1), Cases.random(2)));

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(elements(page, "title")).hasSize(1);
    assertThat(elements(page, "main")).hasSize(1);
    assertThat(elements(page, "h1")).hasSize(1);
    assertThat(elements(page, "h2")).hasSize(2);
    assertThat(elements(page, "caption")).hasSize(2);
    assertThat(elements(page, "th"))
        .allSatisfy(it -> assertThat(it.getAttribute("scope")).isEqualTo("col"));
    assertThat(elements(page, "section"))
        .allSatisfy(
            section ->
                assertThat(elements(page, "h2"))
                    .extracting(it -> it.getAttribute("id"))
                    .contains(section.getAttribute("aria-labelledby")));
  }

  /**
   * The page closes what it opens, so an XML parser reads it once the empty elements are closed.
   */
  private static Document parsed(String page) throws Exception {
    String xml = page.replace("<!DOCTYPE html>\n", "").replaceAll("(<meta [^>]*[^/])>", "$1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
