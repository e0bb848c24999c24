package io.caseline.memberservice;

@OnH2
class ReadsOnRecordOnH2IT extends ReadsOnRecord {}
