package io.caseline.memberservice;

@OnPostgres
class SyntheticMembersOnPostgresIT extends SyntheticMembers {}
