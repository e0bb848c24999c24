-- How long cases are kept, what keeps them longer, and how a member's personal data come to be destroyed.

-- One administrator after the other: who changes a hold, a rule or an erasure has this row first.
create table retention_change (
  change_number bigint not null
);

insert into retention_change (change_number) values (0);

-- Versions are added, and none is ever changed. For each kind of case the newest version of the rule for its category
-- holds, or that of the rule for its line of business.
create table retention_rule (
  rule_id          varchar(60)                 not null,
  version          integer                     not null,
  line_of_business varchar(30)                 not null,
  -- null: every category that has no rule of its own
  category         varchar(40),
  years            integer                     not null,
  citation         varchar(200)                not null,
  -- null: came with Caseline
  changed_by       varchar(255),
  changed_at       timestamp(6) with time zone not null,
  reason           varchar(2000)               not null,
  constraint retention_rule_pk primary key (rule_id, version)
);

insert into retention_rule (rule_id, version, line_of_business, years, citation, changed_at, reason) values
  ('medicare-advantage', 1, 'MEDICARE_ADVANTAGE', 10, '42 CFR 422.504(d)', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('part-d', 1, 'PART_D', 10, '42 CFR 423.505(d)', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('medicaid', 1, 'MEDICAID', 10, '42 CFR 438.3(u)', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('commercial', 1, 'COMMERCIAL', 6, '45 CFR 164.316(b)(2)(i)', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.'),
  ('marketplace', 1, 'MARKETPLACE', 6, '45 CFR 164.316(b)(2)(i)', current_timestamp, 'Came with Caseline; the plan''s counsel has to confirm it.');

-- A row for each case, as far as keeping it goes; nothing of what it is about. Can be built anew from the events.
create table kept_case (
  case_id          uuid                        not null,
  version          bigint                      not null,
  member_id        uuid                        not null,
  case_number      varchar(30)                 not null,
  line_of_business varchar(30)                 not null,
  category         varchar(40)                 not null,
  -- null: it is open, or may still be reopened
  closed_at        timestamp(6) with time zone,
  legal_holds      integer                     not null,
  erased_at        timestamp(6) with time zone,
  constraint kept_case_pk primary key (case_id)
);

create index kept_case_member on kept_case (member_id, closed_at);

-- Everything of the member is kept while one of these is not lifted.
create table member_hold (
  hold_id     uuid                        not null,
  member_id   uuid                        not null,
  -- sealed; null once the member's data were erased
  reason      text,
  placed_by   varchar(255)                not null,
  placed_at   timestamp(6) with time zone not null,
  lifted_by   varchar(255),
  lifted_at   timestamp(6) with time zone,
  lift_reason text,
  constraint member_hold_pk primary key (hold_id)
);

create index member_hold_member on member_hold (member_id, placed_at);

-- What was asked for, by whom and why, and what became of it. A row stays for ever.
create table erasure (
  erasure_id        uuid                        not null,
  member_id         uuid                        not null,
  -- the member while it is neither confirmed nor rejected: there is one at most
  open_for          uuid,
  status            varchar(20)                 not null,
  -- sealed, as the two others
  reason            text                        not null,
  law_basis         text,
  requested_by      varchar(255)                not null,
  requested_at      timestamp(6) with time zone not null,
  -- as it was when it was asked for; null: nobody could say
  retention_ends_at timestamp(6) with time zone,
  settled_by        varchar(255),
  settled_at        timestamp(6) with time zone,
  rejected_because  text,
  basis             varchar(20),
  cases_erased      integer,
  constraint erasure_pk primary key (erasure_id),
  constraint erasure_one_open unique (open_for),
  constraint erasure_by_two check (status <> 'CONFIRMED' or settled_by <> requested_by)
);

create index erasure_member on erasure (member_id, settled_at);
create index erasure_status on erasure (status, requested_at, erasure_id);
