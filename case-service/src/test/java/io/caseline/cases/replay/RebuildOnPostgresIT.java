package io.caseline.cases.replay;

import io.caseline.testing.OnPostgres;

@OnPostgres
class RebuildOnPostgresIT extends RebuildStory {}
