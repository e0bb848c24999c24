-- With this operator class "like 'wun%'" uses the index in every collation.
create index member_by_family_name on member (family_name_key varchar_pattern_ops);
