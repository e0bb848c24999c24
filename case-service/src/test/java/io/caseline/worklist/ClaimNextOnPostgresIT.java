package io.caseline.worklist;

import io.caseline.testing.OnPostgres;

@OnPostgres
class ClaimNextOnPostgresIT extends ClaimNextStory {}
