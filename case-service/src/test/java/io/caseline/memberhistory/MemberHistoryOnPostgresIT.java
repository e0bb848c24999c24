package io.caseline.memberhistory;

import io.caseline.testing.OnPostgres;

@OnPostgres
class MemberHistoryOnPostgresIT extends MemberHistoryStory {}
