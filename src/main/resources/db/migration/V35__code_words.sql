-- what verify scripts are told, so that a code proves a step of this run and no other
alter table run add column code_word varchar(8) default '' not null;
update run set code_word = upper(substring(sha256 from 1 for 5));
