package io.caseline.tools.demo;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.demo.Terminal.Look;

/** How to go on by hand: addresses, and commands that can be copied as they stand. */
final class WhereToLook {

  private final CaselineClient client;
  private final Terminal terminal;

  WhereToLook(CaselineClient client, Terminal terminal) {
    this.client = client;
    this.terminal = terminal;
  }

  void print(CaseOnStage shown) {
    String cases = client.caseService().toString();
    terminal.blank();
    terminal.line(terminal.in(Look.BOLD, "Where to look"));
    terminal.blank();
    address("cases, in the browser", cases + "/swagger-ui.html");
    address("members, in the browser", client.memberService() + "/swagger-ui.html");
    address("OpenAPI documents", cases + "/v3/api-docs");
    address("", client.memberService() + "/v3/api-docs");
    terminal.blank();
    terminal.line("A token for Ana Ruiz, a representative; in Swagger UI it goes under Authorize:");
    terminal.blank();
    command(
        "TOKEN=$(curl -s "
            + cases
            + "/dev/tokens -H 'Content-Type: application/json' \\\n"
            + "    -d"
            + " '{\"sub\":\"ana.ruiz\",\"roles\":[\"csr\"],\"department\":\"customer-service\"}' |"
            + " sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/')");
    terminal.blank();
    terminal.line("The case above, then as it was after its first four events, then the worklist:");
    terminal.blank();
    command("curl -s -H \"Authorization: Bearer $TOKEN\" " + cases + "/v1/cases/" + shown.id());
    command(
        "curl -s -H \"Authorization: Bearer $TOKEN\" '"
            + cases
            + "/v1/cases/"
            + shown.id()
            + "?version=4'");
    command("curl -s -H \"Authorization: Bearer $TOKEN\" '" + cases + "/v1/cases?status=OPEN'");
  }

  private void address(String what, String url) {
    terminal.line("  " + (what + " ".repeat(26)).substring(0, 26) + terminal.in(Look.ACCENT, url));
  }

  private void command(String command) {
    command.lines().forEach(line -> terminal.line("  " + line));
  }
}
