package io.caseline.story;

import io.caseline.testing.OnH2;

@OnH2
class CaseLifeOnH2IT extends CaseLifeStory {}
