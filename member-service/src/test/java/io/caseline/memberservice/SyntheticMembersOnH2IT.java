package io.caseline.memberservice;

@OnH2
class SyntheticMembersOnH2IT extends SyntheticMembers {}
