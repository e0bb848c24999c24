package io.caseline.tools.demo;

import io.caseline.tools.client.CaselineClient;
import io.caseline.tools.launch.Home;
import io.caseline.tools.launch.LocalServices;
import io.caseline.tools.launch.Ports;
import io.caseline.tools.launch.Setting;
import io.caseline.tools.launch.Unpacked;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code caseline-tools train}, which the launcher runs after a build: unpacks both services, plays
 * the demo day to nobody, and keeps what the JVMs have learned for all starts to come.
 */
public final class TrainCommand {

  private TrainCommand() {}

  public static int run(PrintStream out) throws InterruptedException {
    Home home = Home.ofThisProcess();
    List<Unpacked> both =
        List.of(Unpacked.of(home.jarOf("member-service")), Unpacked.of(home.jarOf("case-service")));
    for (Unpacked each : both) {
      each.unpack();
    }
    var setting = Setting.onFiles(home.root(), Ports.free(), home.freshData("training"));
    var nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    try (var services = LocalServices.learning(setting, nobody);
        var client = new CaselineClient(services.caseService(), services.memberService())) {
      Demo.inPlainText(client, nobody).run();
    }
    for (Unpacked each : both) {
      Path cache = each.cache();
      if (!Files.exists(cache)) {
        out.println("Nothing was learned: " + cache + " is missing. Starts will take longer.");
        return 1;
      }
    }
    return 0;
  }
}
