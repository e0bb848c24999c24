package io.caseline.cases.replay;

import io.caseline.testing.OnH2;

@OnH2
class RebuildOnH2IT extends RebuildStory {}
