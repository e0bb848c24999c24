package io.caseline.clocks.servicetarget;

import io.caseline.testing.OnPostgres;

@OnPostgres
class ServiceTargetsOnPostgresIT extends ServiceTargetsStory {}
