package io.caseline.departments;

import io.caseline.testing.OnH2;

@OnH2
class DepartmentsOnH2IT extends DepartmentsStory {}
