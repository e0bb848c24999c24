package io.caseline.tools.demo;

import java.util.function.Consumer;

/** One matter of the day. */
record Scene(String title, Consumer<Stage> play) {}
