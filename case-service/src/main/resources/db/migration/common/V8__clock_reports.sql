-- What reports on clocks are answered from; it can be built anew from the events.

-- A row for each clock of the law and each service target that ever ran.
create table report_clock (
  clock_id         uuid                        not null,
  case_id          uuid                        not null,
  case_version     bigint                      not null,
  clock_set        varchar(10)                 not null,
  kind             varchar(40)                 not null,
  rule_id          varchar(100)                not null,
  -- Service targets have neither version nor citation.
  rule_version     integer,
  citation         varchar(200),
  line_of_business varchar(30)                 not null,
  -- Who had to do it.
  department       varchar(60)                 not null,
  partner          varchar(255),
  started_at       timestamp(6) with time zone not null,
  due_at           timestamp(6) with time zone,
  stopped_at       timestamp(6) with time zone,
  missed_at        timestamp(6) with time zone,
  extended         boolean                     not null,
  status           varchar(20)                 not null,
  constraint report_clock_pk primary key (clock_id)
);

create index report_clock_case       on report_clock (case_id);
create index report_clock_started    on report_clock (started_at);
create index report_clock_rule       on report_clock (rule_id, started_at);
create index report_clock_department on report_clock (department, started_at);
create index report_clock_partner    on report_clock (partner, started_at);

-- A row for each case in each universe that it belongs to: one for what it is, and one for each thing it was when
-- it was decided. A decided organization determination that becomes a reconsideration is in both universes.
create table report_case (
  case_id                   uuid                        not null,
  case_version              bigint                      not null,
  case_number               varchar(30)                 not null,
  member_id                 uuid                        not null,
  line_of_business          varchar(30)                 not null,
  category                  varchar(40)                 not null,
  request                   varchar(40),
  priority                  varchar(20)                 not null,
  expedite_refused          boolean                     not null,
  channel                   varchar(20)                 not null,
  requester_type            varchar(20)                 not null,
  partner                   varchar(255),
  department                varchar(60)                 not null,
  received_at               timestamp(6) with time zone not null,
  opened_at                 timestamp(6) with time zone not null,
  rule_id                   varchar(100),
  citation                  varchar(200),
  extension_condition       varchar(60),
  extension_notice_at       timestamp(6) with time zone,
  due_before_extension_at   timestamp(6) with time zone,
  due_at                    timestamp(6) with time zone,
  clock_status              varchar(20),
  decided_at                timestamp(6) with time zone,
  verdict                   varchar(30),
  notified_at               timestamp(6) with time zone,
  effectuated_at            timestamp(6) with time zone,
  consequence               varchar(60),
  consequence_at            timestamp(6) with time zone,
  outcome                   varchar(40),
  resolved_at               timestamp(6) with time zone,
  constraint report_case_pk primary key (case_id, category)
);

create index report_case_universe on report_case (category, received_at, case_id);
create index report_case_partner  on report_case (partner, category, received_at, case_id);
