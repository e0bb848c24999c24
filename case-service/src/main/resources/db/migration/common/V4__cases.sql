-- Blocks of a hundred case numbers; see CaseNumbers.
create sequence case_number_block start with 1 increment by 1;

-- Cases whose member is still to be confirmed with member-service.
create table unconfirmed_member (
  case_id   uuid not null primary key,
  member_id uuid not null
);
