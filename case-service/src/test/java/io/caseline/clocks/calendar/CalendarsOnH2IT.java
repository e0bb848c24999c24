package io.caseline.clocks.calendar;

import io.caseline.testing.OnH2;

@OnH2
class CalendarsOnH2IT extends CalendarsStory {}
