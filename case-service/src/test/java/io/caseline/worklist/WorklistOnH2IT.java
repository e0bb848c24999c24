package io.caseline.worklist;

import io.caseline.testing.OnH2;

@OnH2
class WorklistOnH2IT extends WorklistStory {}
