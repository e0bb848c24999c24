package io.caseline.cases.event;

/** What a case is in the eyes of the law and of the plan. */
public enum Category {
  INQUIRY,
  COMPLAINT,
  GRIEVANCE,
  ORGANIZATION_DETERMINATION,
  COVERAGE_DETERMINATION,
  AUTHORIZATION,
  CLAIM,
  APPEAL,
  RECONSIDERATION,
  REDETERMINATION,
  EXTERNAL_REVIEW,
  MEMBER_RIGHTS,
  SERVICE_REQUEST
}
