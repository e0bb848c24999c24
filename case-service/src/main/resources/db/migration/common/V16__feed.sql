-- How far the events have been forwarded to the outside, and which node does it: one at a time, until its claim runs out.
create table feed_position (
  feed          varchar(40)                 not null,
  position      bigint                      not null,
  owner         varchar(36),
  claimed_until timestamp(6) with time zone not null,
  constraint feed_position_pk primary key (feed)
);

insert into feed_position (feed, position, owner, claimed_until) values ('kafka', 0, null, current_timestamp);
