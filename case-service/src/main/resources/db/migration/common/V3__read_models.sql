-- Departments, and what lists are answered from. All but the departments can be built anew from the events.

create table department (
  id            varchar(60)  not null,
  name          varchar(100) not null,
  -- ISO 8601: when the answer to an information request is due, counted from the question, if nothing else is said.
  answer_within varchar(30)  not null,
  constraint department_pk primary key (id)
);

insert into department (id, name, answer_within) values
  ('customer-service',   'Customer service',   'PT24H'),
  ('claims',             'Claims',             'PT48H'),
  ('medical-management', 'Medical management', 'PT24H'),
  ('appeals',            'Appeals',            'PT48H'),
  ('enrollment',         'Enrollment',         'PT48H'),
  ('pharmacy',           'Pharmacy',           'PT24H'),
  ('provider-relations', 'Provider relations', 'PT72H'),
  ('finance',            'Finance',            'PT72H'),
  ('care-support',       'Care support',       'PT1H'),
  ('compliance',         'Compliance',         'PT48H');

-- Worklist: a row for each case. Nothing in it is null that a list is sorted by.
create table worklist_case (
  case_id                uuid                        not null,
  version                bigint                      not null,
  case_number            varchar(30)                 not null,
  status                 varchar(20)                 not null,
  member_id              uuid                        not null,
  member_status          varchar(20)                 not null,
  line_of_business       varchar(30)                 not null,
  category               varchar(40)                 not null,
  request                varchar(40),
  priority               varchar(20)                 not null,
  topic                  varchar(100)                not null,
  subject                varchar(200)                not null,
  channel                varchar(20)                 not null,
  received_at            timestamp(6) with time zone not null,
  opened_at              timestamp(6) with time zone not null,
  owner                  varchar(255),
  responsible_department varchar(60)                 not null,
  assignee               varchar(255),
  partner                varchar(255),
  -- In the year 9999 when nothing is due: such cases then sort last by themselves.
  due_at                 timestamp(6) with time zone not null,
  -- 0 is the most urgent.
  urgency                smallint                    not null,
  open_escalations       varchar(200)                not null,
  pending_handoff_to     varchar(60),
  outcome                varchar(40),
  reopenings             integer                     not null,
  last_event_at          timestamp(6) with time zone not null,
  constraint worklist_case_pk primary key (case_id)
);

-- Each filter that narrows the list has an index that yields its cases in the order of the default sort.
create index worklist_case_received   on worklist_case (received_at, case_id);
create index worklist_case_opened     on worklist_case (opened_at, case_id);
create index worklist_case_due        on worklist_case (due_at, case_id);
create index worklist_case_urgency    on worklist_case (urgency, due_at, received_at, case_id);
create index worklist_case_status     on worklist_case (status, received_at, case_id);
create index worklist_case_department on worklist_case (responsible_department, received_at, case_id);
create index worklist_case_queue      on worklist_case (status, responsible_department, urgency, due_at, received_at, case_id);
create index worklist_case_owner      on worklist_case (owner, received_at, case_id);
create index worklist_case_assignee   on worklist_case (assignee, received_at, case_id);
create index worklist_case_member     on worklist_case (member_id, received_at, case_id);
create index worklist_case_partner    on worklist_case (partner, received_at, case_id);
create index worklist_case_topic      on worklist_case (topic, received_at, case_id);
create index worklist_case_number     on worklist_case (case_number);

-- Whom an open case waits on: a department, or MEMBER.
create table worklist_waiting (
  case_id    uuid        not null,
  waiting_on varchar(60) not null,
  constraint worklist_waiting_pk primary key (case_id, waiting_on)
);

create index worklist_waiting_on on worklist_waiting (waiting_on, case_id);

-- Inbox: a row for each information request and each handoff.
create table inbox_request (
  request_id          uuid                        not null,
  case_id             uuid                        not null,
  case_version        bigint                      not null,
  case_number         varchar(30)                 not null,
  member_id           uuid                        not null,
  line_of_business    varchar(30)                 not null,
  category            varchar(40)                 not null,
  priority            varchar(20)                 not null,
  topic               varchar(100)                not null,
  subject             varchar(200)                not null,
  partner             varchar(255),
  department          varchar(60)                 not null,
  question            text                        not null,
  status              varchar(30)                 not null,
  is_open             boolean                     not null,
  requested_at        timestamp(6) with time zone not null,
  due_at              timestamp(6) with time zone not null,
  asked_by_department varchar(60),
  asked_by            varchar(255)                not null,
  accepted_by         varchar(255),
  settled_at          timestamp(6) with time zone,
  -- From the question to the answer, without the time that clarifications took; null unless answered.
  answer_millis       bigint,
  constraint inbox_request_pk primary key (request_id)
);

create index inbox_request_open     on inbox_request (is_open, department, due_at, request_id);
create index inbox_request_answered on inbox_request (status, settled_at);

create table inbox_handoff (
  handoff_id       uuid                        not null,
  case_id          uuid                        not null,
  case_version     bigint                      not null,
  case_number      varchar(30)                 not null,
  member_id        uuid                        not null,
  line_of_business varchar(30)                 not null,
  category         varchar(40)                 not null,
  priority         varchar(20)                 not null,
  topic            varchar(100)                not null,
  subject          varchar(200)                not null,
  partner          varchar(255),
  from_department  varchar(60)                 not null,
  to_department    varchar(60)                 not null,
  reason           text                        not null,
  status           varchar(20)                 not null,
  offered_by       varchar(255)                not null,
  offered_at       timestamp(6) with time zone not null,
  settled_at       timestamp(6) with time zone,
  settled_by       varchar(255),
  constraint inbox_handoff_pk primary key (handoff_id)
);

create index inbox_handoff_department on inbox_handoff (to_department, status, offered_at, handoff_id);

-- Member history: a row for each case, and one for each contact, of which the opening of the case is the first.
create table member_case (
  case_id     uuid         not null,
  version     bigint       not null,
  member_id   uuid         not null,
  case_number varchar(30)  not null,
  category    varchar(40)  not null,
  topic       varchar(100) not null,
  subject     varchar(200) not null,
  status      varchar(20)  not null,
  outcome     varchar(40),
  constraint member_case_pk primary key (case_id)
);

create table member_contact (
  contact_id  uuid                        not null,
  case_id     uuid                        not null,
  member_id   uuid                        not null,
  topic       varchar(100)                not null,
  partner     varchar(255),
  kind        varchar(20)                 not null,
  channel     varchar(20)                 not null,
  direction   varchar(20)                 not null,
  occurred_at timestamp(6) with time zone not null,
  constraint member_contact_pk primary key (contact_id)
);

create index member_contact_member on member_contact (member_id, occurred_at, contact_id);
create index member_contact_topic  on member_contact (member_id, topic, direction, occurred_at);
