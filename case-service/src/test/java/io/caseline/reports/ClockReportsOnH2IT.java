package io.caseline.reports;

import io.caseline.testing.OnH2;

@OnH2
class ClockReportsOnH2IT extends ClockReportsStory {}
