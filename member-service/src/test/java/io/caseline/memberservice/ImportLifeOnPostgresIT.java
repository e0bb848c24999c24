package io.caseline.memberservice;

@OnPostgres
class ImportLifeOnPostgresIT extends ImportLife {}
