package io.caseline.memberhistory;

import io.caseline.testing.OnH2;

@OnH2
class MemberHistoryOnH2IT extends MemberHistoryStory {}
