-- sessions, where several consoles share one database; names and columns are Spring Session's
create table spring_session (
	primary_id char(36) not null,
	session_id char(36) not null,
	creation_time bigint not null,
	last_access_time bigint not null,
	max_inactive_interval integer not null,
	expiry_time bigint not null,
	principal_name varchar(100),
	constraint spring_session_pk primary key (primary_id)
);

create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
	session_primary_id char(36) not null,
	attribute_name varchar(200) not null,
	attribute_bytes bytea not null,
	constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
	constraint spring_session_attributes_fk foreign key (session_primary_id)
		references spring_session (primary_id) on delete cascade
);

-- who had a page of a topology open a moment ago
create table presence (
	topology_id bigint not null,
	username varchar(100) not null,
	seen_at timestamp(6) with time zone not null,
	primary key (topology_id, username)
);

-- work that one of several consoles does at a time, and until when it does
create table turn (
	name varchar(50) primary key,
	holder varchar(36) not null,
	ends_at timestamp(6) with time zone not null
);
insert into turn (name, holder, ends_at) values
	('probes', '', timestamp with time zone '2000-01-01 00:00:00+00'),
	('first user', '', timestamp with time zone '2000-01-01 00:00:00+00');
