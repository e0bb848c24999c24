package io.caseline.reports;

import io.caseline.testing.OnPostgres;

@OnPostgres
class ClockReportsOnPostgresIT extends ClockReportsStory {}
