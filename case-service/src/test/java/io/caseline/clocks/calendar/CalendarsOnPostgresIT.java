package io.caseline.clocks.calendar;

import io.caseline.testing.OnPostgres;

@OnPostgres
class CalendarsOnPostgresIT extends CalendarsStory {}
