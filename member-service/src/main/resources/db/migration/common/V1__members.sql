-- A member of the plan. Versioned as a whole with everything below that hangs on it.
create table member (
    id                  uuid                        not null primary key,
    version             bigint                      not null,
    source_id           varchar(64)                 unique,
    name_title          varchar(20),
    given_name          varchar(100)                not null,
    family_name         varchar(100)                not null,
    name_suffix         varchar(20),
    given_name_key      varchar(200)                not null,
    family_name_key     varchar(200)                not null,
    birth_date          date                        not null,
    deceased_on         date,
    preferred_name      varchar(100),
    pronunciation       varchar(200),
    preferred_language  varchar(35),
    interpreter_needed  boolean,
    reading_needs       varchar(20) array           not null,
    preferred_channels  varchar(20) array           not null,
    unwanted_channels   varchar(20) array           not null,
    pcp_name            varchar(200),
    pcp_npi             varchar(10),
    pcp_practice        varchar(200),
    pcp_phone           varchar(16),
    preferred_agent     varchar(200),
    changed_at          timestamp(6) with time zone not null,
    check (deceased_on is null or deceased_on >= birth_date)
);

create index member_by_birth_date on member (birth_date);
create index member_by_preferred_agent on member (preferred_agent);

create table contact_point (
    member_id           uuid         not null references member (id),
    place               integer      not null,
    kind                varchar(20)  not null,
    contact_use         varchar(20)  not null,
    contact_value       varchar(254),
    address_line1       varchar(200),
    address_line2       varchar(200),
    address_city        varchar(100),
    address_state       varchar(100),
    address_postal_code varchar(20),
    address_country     varchar(2),
    primary key (member_id, place)
);

-- first_day and last_day are both covered; last_day is null while no end is known.
create table coverage (
    id               uuid         not null primary key,
    member_id        uuid         not null references member (id),
    source_id        varchar(128),
    line_of_business varchar(30)  not null,
    first_day        date         not null,
    last_day         date,
    plan_name        varchar(100),
    member_number    varchar(64),
    unique (member_id, line_of_business, first_day),
    unique (member_id, source_id),
    check (last_day is null or last_day >= first_day)
);

create index coverage_by_member_number on coverage (member_number);

-- What changed on a member: one row per field. Only ever added to.
create table member_change (
    id             uuid                        not null primary key,
    member_id      uuid                        not null references member (id),
    member_version bigint                      not null,
    field          varchar(300)                not null,
    value_before   varchar,
    value_after    varchar,
    changed_at     timestamp(6) with time zone not null,
    actor          varchar(200)                not null,
    roles          varchar(20) array           not null,
    department     varchar(100),
    partner        varchar(100),
    import_id      uuid,
    trace          varchar(64)                 not null
);

create index member_change_in_order on member_change (member_id, member_version, id);
