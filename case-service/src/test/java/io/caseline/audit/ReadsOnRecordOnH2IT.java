package io.caseline.audit;

import io.caseline.testing.OnH2;

@OnH2
class ReadsOnRecordOnH2IT extends ReadsOnRecordStory {}
