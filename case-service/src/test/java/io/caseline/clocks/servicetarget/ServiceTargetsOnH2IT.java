package io.caseline.clocks.servicetarget;

import io.caseline.testing.OnH2;

@OnH2
class ServiceTargetsOnH2IT extends ServiceTargetsStory {}
