-- What is searched by its beginning is compared byte by byte, so that an index finds it whatever language the
-- database sorts by. H2 compares so anyway.
alter table worklist_case
  alter column case_number type varchar(30) collate "C",
  alter column topic type varchar(100) collate "C";
