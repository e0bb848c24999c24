package io.caseline.worklist;

import io.caseline.testing.OnH2;

@OnH2
class ClaimNextOnH2IT extends ClaimNextStory {}
