package io.caseline.memberservice;

@OnH2
class MemberLifeOnH2IT extends MemberLife {}
