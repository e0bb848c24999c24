package io.caseline.audit.export;

import io.caseline.testing.OnH2;

@OnH2
class ExportsOnH2IT extends ExportsStory {}
