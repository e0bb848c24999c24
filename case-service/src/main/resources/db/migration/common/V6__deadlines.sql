-- When each case has to be woken: the table of db-scheduler, in its own words. A row for each alarm, named
-- case@milliseconds; picked while some node works on it.
create table scheduled_tasks (
  task_name            varchar(100)                not null,
  task_instance        varchar(100)                not null,
  task_data            bytea,
  execution_time       timestamp(6) with time zone not null,
  picked               boolean                     not null,
  picked_by            varchar(50),
  last_success         timestamp(6) with time zone,
  last_failure         timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat       timestamp(6) with time zone,
  version              bigint                      not null,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);

create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
