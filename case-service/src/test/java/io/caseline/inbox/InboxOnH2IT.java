package io.caseline.inbox;

import io.caseline.testing.OnH2;

@OnH2
class InboxOnH2IT extends InboxStory {}
