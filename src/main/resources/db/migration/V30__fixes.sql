-- the rule whose fix made the revision, so that it can be told and undone
alter table revision add column mended varchar(100);
