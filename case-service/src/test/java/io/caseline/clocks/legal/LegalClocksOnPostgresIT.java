package io.caseline.clocks.legal;

import io.caseline.testing.OnPostgres;

@OnPostgres
class LegalClocksOnPostgresIT extends LegalClocksStory {}
