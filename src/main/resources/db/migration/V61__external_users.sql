-- whom an OpenID Connect provider means, as issuer and subject; null for users with a password of the console
alter table console_user add column external_id varchar(600);
alter table console_user add constraint console_user_external_unique unique (external_id);
