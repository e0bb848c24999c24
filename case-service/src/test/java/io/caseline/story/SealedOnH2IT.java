package io.caseline.story;

import io.caseline.testing.OnH2;

@OnH2
class SealedOnH2IT extends SealedStory {}
