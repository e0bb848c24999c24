-- A case's row changes with each of its events, most often in columns that no index knows. With room in its page the
-- new version of the row is put beside the old one, and none of the seventeen indexes has to learn of it.
alter table worklist_case set (fillfactor = 60);
