package io.caseline.web.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service as small as can be, that has the manners and nothing else. */
@SpringBootApplication
public class TestApplication {}
