package io.caseline.story;

import io.caseline.testing.OnPostgres;

@OnPostgres
class SealedOnPostgresIT extends SealedStory {}
