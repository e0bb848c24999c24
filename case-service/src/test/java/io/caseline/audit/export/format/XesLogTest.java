package io.caseline.audit.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Checked against a schema; where that comes from stands beside it. */
class XesLogTest {

  private final XesLog format = new XesLog();

  @Test
  void is_what_the_schema_wants() throws Exception {
    validate(Cases.file(format, Cases.withEveryEvent("anna"), Cases.random(1), Cases.random(2)));
    validate(Cases.file(format));
  }

  @Test
  void takes_every_name() throws Exception {
    String naughty = "<&\"'\u0000\u0008\t\n\ud800>\u202e\ud83d\ude00]]>";

    String file = Cases.file(format, Cases.withEveryEvent(naughty));

    validate(file);
    assertThat(file).contains("&lt;&amp;&quot;&#39;\ufffd\ufffd&#9;&#10;\ufffd&gt;");
  }

  @Test
  void the_schema_would_find_what_is_wrong() {
    String file = Cases.file(format, Cases.random(1));

    for (String wrong :
        new String[] {
          file.replaceFirst(
              "<date key=\"time:timestamp\" value=\"2", "<date key=\"time:timestamp\" value=\"2x"),
          file.replaceFirst(
              "key=\"org:role\" value=\"specialist\"", "key=\"org:resource\" value=\"b\""),
          file.replaceFirst("<trace>", "<trace><event/>"),
          file.replaceFirst("key=\"position\"", "key=\"of:position\"")
        }) {
      assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }
  }

  @Test
  void nothing_that_somebody_typed_is_in_it() {
    assertThat(Cases.file(format, Cases.withEveryEvent("anna"))).doesNotContain("despair", "knee");
  }

  private static void validate(String file) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(XesLogTest.class.getResource("/schemas/xes.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(file)));
  }
}
