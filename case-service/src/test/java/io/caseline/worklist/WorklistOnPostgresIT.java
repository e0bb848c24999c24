package io.caseline.worklist;

import io.caseline.testing.OnPostgres;

@OnPostgres
class WorklistOnPostgresIT extends WorklistStory {}
