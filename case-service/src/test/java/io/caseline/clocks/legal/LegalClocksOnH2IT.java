package io.caseline.clocks.legal;

import io.caseline.testing.OnH2;

@OnH2
class LegalClocksOnH2IT extends LegalClocksStory {}
