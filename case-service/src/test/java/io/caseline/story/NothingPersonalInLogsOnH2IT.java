package io.caseline.story;

import io.caseline.testing.OnH2;

@OnH2
class NothingPersonalInLogsOnH2IT extends NothingPersonalInLogsStory {}
