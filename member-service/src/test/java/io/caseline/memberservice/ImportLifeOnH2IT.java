package io.caseline.memberservice;

@OnH2
class ImportLifeOnH2IT extends ImportLife {}
