package io.caseline.departments;

import io.caseline.testing.OnPostgres;

@OnPostgres
class DepartmentsOnPostgresIT extends DepartmentsStory {}
