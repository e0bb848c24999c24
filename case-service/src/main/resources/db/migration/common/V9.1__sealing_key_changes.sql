-- Counts up when keys were wrapped anew, too: each node then reads again which key wraps.
alter table sealing_key_destructions rename to sealing_key_changes;
