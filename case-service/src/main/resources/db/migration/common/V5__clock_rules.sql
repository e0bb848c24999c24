-- The rules for clocks: what the law sets, what the plan has promised itself, and the hours that it works. All of it is
-- a starting point that administrators change; nothing of it is code.

-- Counts up with every change below and of departments, so that each node sees that its copy in memory is old. Whoever
-- changes something has its row locked: two administrators at the same time go one after the other.
create table clock_rules_change (
  id            integer not null,
  change_number bigint  not null,
  constraint clock_rules_change_pk primary key (id)
);

insert into clock_rules_change (id, change_number) values (1, 1);

-- Legal clocks. A row is never changed: a change is another version, which replaces the ones before for what is received
-- from its effective_from on. A clock that runs keeps the version it started with.
create table legal_clock_rule (
  rule_id             varchar(60)                 not null,
  version             integer                     not null,
  line_of_business    varchar(30)                 not null,
  category            varchar(40)                 not null,
  -- null: any, or none
  request_kind        varchar(40),
  -- null: any
  case_priority       varchar(20),
  clock_kind          varchar(20)                 not null,
  -- ISO 8601: P30D is thirty calendar days, PT72H is 72 hours, and the one is never the other.
  time_limit          varchar(30)                 not null,
  extension           varchar(30),
  extension_condition varchar(60),
  tolling             varchar(40)                 not null,
  starts_at           varchar(40)                 not null,
  on_missed           varchar(60)                 not null,
  citation            varchar(200)                not null,
  effective_from      date,
  effective_to        date,
  -- null: came with Caseline
  changed_by          varchar(255),
  changed_at          timestamp(6) with time zone not null,
  reason              varchar(2000)               not null,
  constraint legal_clock_rule_pk primary key (rule_id, version)
);

insert into legal_clock_rule
  (rule_id, version, line_of_business, category, request_kind, case_priority, clock_kind,
   time_limit, extension, extension_condition, tolling, starts_at, on_missed,
   citation, effective_from, effective_to, changed_at, reason)
values
  ('ma-grievance-standard', 1, 'MEDICARE_ADVANTAGE', 'GRIEVANCE', null, 'STANDARD', 'DECISION',
   'P30D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'REPORT',
   '42 CFR 422.564(e)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-grievance-expedited', 1, 'MEDICARE_ADVANTAGE', 'GRIEVANCE', 'EXTENSION_OR_EXPEDITE_REFUSAL', 'EXPEDITED', 'DECISION',
   'PT24H', null, null, 'NONE', 'RECEIPT', 'REPORT',
   '42 CFR 422.564(f)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-service-standard-2025', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'PRIOR_AUTHORIZATION', 'STANDARD', 'DECISION',
   'P14D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.568(b)(1)', null, date '2025-12-31', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-prior-auth-standard', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'PRIOR_AUTHORIZATION', 'STANDARD', 'DECISION',
   'P7D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.568(b)(1)(ii)', date '2026-01-01', null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-service-standard', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'SERVICE', 'STANDARD', 'DECISION',
   'P14D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.568(b)(1)(i)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-part-b-drug-standard', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'PART_B_DRUG', 'STANDARD', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.568(b)(3)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-service-expedited', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'SERVICE', 'EXPEDITED', 'DECISION',
   'PT72H', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.572(a)(1)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-prior-auth-expedited', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'PRIOR_AUTHORIZATION', 'EXPEDITED', 'DECISION',
   'PT72H', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.572(a)(1)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-part-b-drug-expedited', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'PART_B_DRUG', 'EXPEDITED', 'DECISION',
   'PT24H', null, null, 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.572(a)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-od-payment', 1, 'MEDICARE_ADVANTAGE', 'ORGANIZATION_DETERMINATION', 'PAYMENT', 'STANDARD', 'DECISION',
   'P60D', null, null, 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 422.568(c)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-recon-service-standard', 1, 'MEDICARE_ADVANTAGE', 'RECONSIDERATION', 'SERVICE', 'STANDARD', 'DECISION',
   'P30D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW',
   '42 CFR 422.590(a),(f)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-recon-payment', 1, 'MEDICARE_ADVANTAGE', 'RECONSIDERATION', 'PAYMENT', 'STANDARD', 'DECISION',
   'P60D', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW',
   '42 CFR 422.590(b)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-recon-part-b-drug-standard', 1, 'MEDICARE_ADVANTAGE', 'RECONSIDERATION', 'PART_B_DRUG', 'STANDARD', 'DECISION',
   'P7D', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW',
   '42 CFR 422.590(c)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-recon-service-expedited', 1, 'MEDICARE_ADVANTAGE', 'RECONSIDERATION', 'SERVICE', 'EXPEDITED', 'DECISION',
   'PT72H', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 422.590(e),(f)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-recon-part-b-drug-expedited', 1, 'MEDICARE_ADVANTAGE', 'RECONSIDERATION', 'PART_B_DRUG', 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 422.590(e)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('ma-reversal-service-effectuation', 1, 'MEDICARE_ADVANTAGE', 'RECONSIDERATION', 'SERVICE', null, 'EFFECTUATION',
   'PT72H', null, null, 'NONE', 'REVERSAL_NOTICE', 'REPORT',
   '42 CFR 422.618(b)(1)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-grievance-standard', 1, 'PART_D', 'GRIEVANCE', null, 'STANDARD', 'DECISION',
   'P30D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'REPORT',
   '42 CFR 423.564(e)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-grievance-expedited', 1, 'PART_D', 'GRIEVANCE', 'EXPEDITE_REFUSAL', 'EXPEDITED', 'DECISION',
   'PT24H', null, null, 'NONE', 'RECEIPT', 'REPORT',
   '42 CFR 423.564(f)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-cd-standard', 1, 'PART_D', 'COVERAGE_DETERMINATION', 'DRUG', 'STANDARD', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.568(b)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-cd-exception-standard', 1, 'PART_D', 'COVERAGE_DETERMINATION', 'EXCEPTION', 'STANDARD', 'DECISION',
   'PT72H', null, null, 'NONE', 'PRESCRIBER_STATEMENT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.568(b)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-cd-expedited', 1, 'PART_D', 'COVERAGE_DETERMINATION', 'DRUG', 'EXPEDITED', 'DECISION',
   'PT24H', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.572(a)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-cd-exception-expedited', 1, 'PART_D', 'COVERAGE_DETERMINATION', 'EXCEPTION', 'EXPEDITED', 'DECISION',
   'PT24H', null, null, 'NONE', 'PRESCRIBER_STATEMENT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.572(a)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-cd-payment', 1, 'PART_D', 'COVERAGE_DETERMINATION', 'PAYMENT', 'STANDARD', 'DECISION',
   'P14D', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.568(c)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-redetermination-standard', 1, 'PART_D', 'REDETERMINATION', 'DRUG', 'STANDARD', 'DECISION',
   'P7D', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.590(a)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-redetermination-payment', 1, 'PART_D', 'REDETERMINATION', 'PAYMENT', 'STANDARD', 'DECISION',
   'P14D', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.590(b)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('partd-redetermination-expedited', 1, 'PART_D', 'REDETERMINATION', 'DRUG', 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'FORWARD_TO_INDEPENDENT_REVIEW_WITHIN_24H',
   '42 CFR 423.590(d)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-grievance', 1, 'MEDICAID', 'GRIEVANCE', null, 'STANDARD', 'DECISION',
   'P90D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'REPORT',
   '42 CFR 438.408(b)(1),(c)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-appeal-standard', 1, 'MEDICAID', 'APPEAL', null, 'STANDARD', 'DECISION',
   'P30D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '42 CFR 438.408(b)(2),(c)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-appeal-expedited', 1, 'MEDICAID', 'APPEAL', null, 'EXPEDITED', 'DECISION',
   'PT72H', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '42 CFR 438.408(b)(3),(c)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-prior-auth-standard-2025', 1, 'MEDICAID', 'AUTHORIZATION', 'PRIOR_AUTHORIZATION', 'STANDARD', 'DECISION',
   'P14D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 438.210(d)(1)', null, date '2025-12-31', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-prior-auth-standard', 1, 'MEDICAID', 'AUTHORIZATION', 'PRIOR_AUTHORIZATION', 'STANDARD', 'DECISION',
   'P7D', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 438.210(d)(1)', date '2026-01-01', null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-prior-auth-expedited', 1, 'MEDICAID', 'AUTHORIZATION', 'PRIOR_AUTHORIZATION', 'EXPEDITED', 'DECISION',
   'PT72H', 'P14D', 'MEMBER_REQUEST_OR_MEMBER_INTEREST', 'NONE', 'RECEIPT', 'DEEMED_DENIAL',
   '42 CFR 438.210(d)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid-reversal-effectuation', 1, 'MEDICAID', 'APPEAL', null, null, 'EFFECTUATION',
   'PT72H', null, null, 'NONE', 'REVERSAL_NOTICE', 'REPORT',
   '42 CFR 438.424(a)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-claim-urgent', 1, 'COMMERCIAL', 'CLAIM', 'PRE_SERVICE', 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'MISSING_INFORMATION', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(f)(2)(i)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-claim-concurrent', 1, 'COMMERCIAL', 'CLAIM', 'CONCURRENT_CARE', 'EXPEDITED', 'DECISION',
   'PT24H', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(f)(2)(ii)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-claim-pre-service', 1, 'COMMERCIAL', 'CLAIM', 'PRE_SERVICE', 'STANDARD', 'DECISION',
   'P15D', 'P15D', 'BEYOND_PLAN_CONTROL_ONCE', 'MISSING_INFORMATION', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(f)(2)(iii)(A)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-claim-post-service', 1, 'COMMERCIAL', 'CLAIM', 'POST_SERVICE', 'STANDARD', 'DECISION',
   'P30D', 'P15D', 'BEYOND_PLAN_CONTROL_ONCE', 'MISSING_INFORMATION', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(f)(2)(iii)(B)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-appeal-urgent', 1, 'COMMERCIAL', 'APPEAL', 'PRE_SERVICE', 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(i)(2)(i)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-appeal-pre-service', 1, 'COMMERCIAL', 'APPEAL', 'PRE_SERVICE', 'STANDARD', 'DECISION',
   'P30D', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(i)(2)(ii)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('erisa-appeal-post-service', 1, 'COMMERCIAL', 'APPEAL', 'POST_SERVICE', 'STANDARD', 'DECISION',
   'P60D', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '29 CFR 2560.503-1(i)(2)(iii)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-external-review-standard', 1, 'MARKETPLACE', 'EXTERNAL_REVIEW', null, 'STANDARD', 'DECISION',
   'P45D', null, null, 'NONE', 'RECEIPT', 'REPORT',
   '45 CFR 147.136(d)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-external-review-expedited', 1, 'MARKETPLACE', 'EXTERNAL_REVIEW', null, 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'REPORT',
   '45 CFR 147.136(d)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-claim-urgent', 1, 'MARKETPLACE', 'CLAIM', 'PRE_SERVICE', 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'MISSING_INFORMATION', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '45 CFR 147.136(b)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-claim-pre-service', 1, 'MARKETPLACE', 'CLAIM', 'PRE_SERVICE', 'STANDARD', 'DECISION',
   'P15D', 'P15D', 'BEYOND_PLAN_CONTROL_ONCE', 'MISSING_INFORMATION', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '45 CFR 147.136(b)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-claim-post-service', 1, 'MARKETPLACE', 'CLAIM', 'POST_SERVICE', 'STANDARD', 'DECISION',
   'P30D', 'P15D', 'BEYOND_PLAN_CONTROL_ONCE', 'MISSING_INFORMATION', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '45 CFR 147.136(b)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-appeal-urgent', 1, 'MARKETPLACE', 'APPEAL', 'PRE_SERVICE', 'EXPEDITED', 'DECISION',
   'PT72H', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '45 CFR 147.136(b)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-appeal-pre-service', 1, 'MARKETPLACE', 'APPEAL', 'PRE_SERVICE', 'STANDARD', 'DECISION',
   'P30D', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '45 CFR 147.136(b)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('aca-appeal-post-service', 1, 'MARKETPLACE', 'APPEAL', 'POST_SERVICE', 'STANDARD', 'DECISION',
   'P60D', null, null, 'NONE', 'RECEIPT', 'DEEMED_EXHAUSTED',
   '45 CFR 147.136(b)(2)', null, null, current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.');

-- The hours in which departments work.
create table business_calendar (
  id                  varchar(60)   not null,
  name                varchar(100)  not null,
  -- an IANA name; null: the plan's
  time_zone           varchar(60),
  -- JSON: {"MONDAY":[{"from":"08:00","to":"18:00"}], ...}
  weekly_hours        varchar(4000) not null,
  us_federal_holidays boolean       not null,
  -- JSON: further days on which nobody works, ["2026-12-24", ...]
  closed_days         text          not null,
  constraint business_calendar_pk primary key (id)
);

insert into business_calendar (id, name, weekly_hours, us_federal_holidays, closed_days) values
  ('office-hours', 'Office hours', '{"MONDAY":[{"from":"08:00","to":"18:00"}],"TUESDAY":[{"from":"08:00","to":"18:00"}],"WEDNESDAY":[{"from":"08:00","to":"18:00"}],"THURSDAY":[{"from":"08:00","to":"18:00"}],"FRIDAY":[{"from":"08:00","to":"18:00"}]}', true, '[]'),
  ('contact-centre', 'Contact centre', '{"MONDAY":[{"from":"07:00","to":"20:00"}],"TUESDAY":[{"from":"07:00","to":"20:00"}],"WEDNESDAY":[{"from":"07:00","to":"20:00"}],"THURSDAY":[{"from":"07:00","to":"20:00"}],"FRIDAY":[{"from":"07:00","to":"20:00"}],"SATURDAY":[{"from":"08:00","to":"16:00"}]}', true, '[]'),
  -- Known to the code: it is never changed.
  ('round-the-clock', 'Round the clock', '{"MONDAY":[{"from":"00:00","to":"24:00"}],"TUESDAY":[{"from":"00:00","to":"24:00"}],"WEDNESDAY":[{"from":"00:00","to":"24:00"}],"THURSDAY":[{"from":"00:00","to":"24:00"}],"FRIDAY":[{"from":"00:00","to":"24:00"}],"SATURDAY":[{"from":"00:00","to":"24:00"}],"SUNDAY":[{"from":"00:00","to":"24:00"}]}', false, '[]');

alter table department add column calendar varchar(60) default 'office-hours' not null;
alter table department add constraint department_calendar foreign key (calendar) references business_calendar (id);

update department set calendar = 'contact-centre'  where id = 'customer-service';
update department set calendar = 'round-the-clock' where id = 'care-support';

-- What the plan has promised itself. Of those that fit, the most precise holds.
create table service_target (
  id            varchar(80) not null,
  kind          varchar(40) not null,
  -- null: every department, escalation path, priority
  department    varchar(60),
  path          varchar(40),
  case_priority varchar(20),
  -- ISO 8601: working time of the calendar
  within_time   varchar(30) not null,
  -- null: the department's own
  calendar      varchar(60),
  -- null: nowhere
  escalates_to  varchar(40),
  constraint service_target_pk primary key (id),
  constraint service_target_purpose unique nulls not distinct (kind, department, path, case_priority),
  constraint service_target_department foreign key (department) references department (id),
  constraint service_target_calendar foreign key (calendar) references business_calendar (id)
);

insert into service_target (id, kind, path, case_priority, within_time, calendar, escalates_to) values
  ('answer-request',         'ANSWER_REQUEST',         null,           null,        'PT16H', null,              null),
  ('accept-handoff',         'ACCEPT_HANDOFF',         null,           null,        'PT8H',  null,              'SUPERVISOR'),
  ('first-response',         'FIRST_RESPONSE',         null,           null,        'PT8H',  null,              null),
  ('resolution-standard',    'RESOLUTION',             null,           'STANDARD',  'PT80H', null,              'SUPERVISOR'),
  ('resolution-expedited',   'RESOLUTION',             null,           'EXPEDITED', 'PT16H', null,              'SUPERVISOR'),
  ('acknowledge-supervisor', 'ACKNOWLEDGE_ESCALATION', 'SUPERVISOR',   null,        'PT4H',  null,              'EXECUTIVE'),
  ('acknowledge-clinical',   'ACKNOWLEDGE_ESCALATION', 'CLINICAL',     null,        'PT4H',  'round-the-clock', 'EXECUTIVE'),
  ('acknowledge-care',       'ACKNOWLEDGE_ESCALATION', 'CARE_SUPPORT', null,        'PT15M', 'round-the-clock', 'CLINICAL'),
  ('acknowledge-privacy',    'ACKNOWLEDGE_ESCALATION', 'PRIVACY',      null,        'PT4H',  'round-the-clock', 'EXECUTIVE'),
  ('acknowledge-compliance', 'ACKNOWLEDGE_ESCALATION', 'COMPLIANCE',   null,        'PT8H',  null,              'EXECUTIVE'),
  ('acknowledge-regulator',  'ACKNOWLEDGE_ESCALATION', 'REGULATOR',    null,        'PT8H',  null,              'EXECUTIVE'),
  ('acknowledge-executive',  'ACKNOWLEDGE_ESCALATION', 'EXECUTIVE',    null,        'PT8H',  null,              null);

-- Each department had a time to answer, in hours that pass. 24, 48 and 72 of them meant one, two and three days, and become
-- working time; any other time is kept as it was set, round the clock.
insert into service_target (id, kind, department, within_time, calendar)
select 'answer-request-' || id, 'ANSWER_REQUEST', id,
       case answer_within when 'PT24H' then 'PT8H'
                          when 'PT48H' then 'PT16H'
                          when 'PT72H' then 'PT24H'
                          else answer_within end,
       case when answer_within in ('PT24H', 'PT48H', 'PT72H') then null else 'round-the-clock' end
from department;

alter table department drop column answer_within;
