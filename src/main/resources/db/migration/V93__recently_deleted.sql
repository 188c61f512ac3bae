-- a deleted topology stays for a while with everything that belongs to it, and gives up its name at once
alter table topology add column deleted_at timestamp(6) with time zone;
alter table topology add column deleted_by varchar(100);
-- null while deleted, so that the constraint lets another one have the name
alter table topology alter column name_key drop not null;
alter table topology add constraint topology_deleted_whole check ((deleted_at is null) = (name_key is not null));
alter table topology add constraint topology_deleted_by_whom check ((deleted_at is null) = (deleted_by is null));
