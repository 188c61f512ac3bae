-- what hosts held when somebody compared them with a design, encrypted; kept for a day
create table drift_drop (
	id varchar(32) primary key,
	topology_id bigint not null references topology (id) on delete cascade,
	author varchar(100) not null,
	created_at timestamp(6) with time zone not null,
	ciphertext bytea not null
);

create index drift_drop_topology on drift_drop (topology_id, created_at);
