package io.caseline.memberservice;

@OnPostgres
class ReadsOnRecordOnPostgresIT extends ReadsOnRecord {}
