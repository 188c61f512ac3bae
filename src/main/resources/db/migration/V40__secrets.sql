-- secret values, encrypted; a design names them by ref
create table secret (
	topology_id bigint not null references topology (id) on delete cascade,
	ref varchar(32) not null,
	ciphertext bytea not null,
	primary key (topology_id, ref)
);

-- tells the right key from a wrong one; the key itself is not in the database
create table secret_key (
	id integer primary key,
	salt varchar(64) not null,
	probe varchar(200) not null,
	constraint secret_key_single check (id = 1)
);
