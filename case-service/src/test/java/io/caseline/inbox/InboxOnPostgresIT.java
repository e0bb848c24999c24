package io.caseline.inbox;

import io.caseline.testing.OnPostgres;

@OnPostgres
class InboxOnPostgresIT extends InboxStory {}
