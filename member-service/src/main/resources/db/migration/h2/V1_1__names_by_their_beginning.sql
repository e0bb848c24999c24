create index member_by_family_name on member (family_name_key);
