package io.caseline.audit.export;

import io.caseline.testing.OnPostgres;

@OnPostgres
class ExportsOnPostgresIT extends ExportsStory {}
