package io.caseline.memberservice;

@OnPostgres
class MemberLifeOnPostgresIT extends MemberLife {}
