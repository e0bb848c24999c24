create table counter (name varchar(50) not null primary key, amount integer not null);
insert into counter values ('shared', 0);
create table entry (id uuid not null primary key, name varchar(100) not null);
