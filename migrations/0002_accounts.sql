create table "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  locale text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);

create table session (
  id text primary key,
  user_id text not null references "user" on delete cascade,
  token text not null unique,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  active_org_id text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index session_of_user on session (user_id);

create table account (
  id text primary key,
  user_id text not null references "user" on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index account_of_user on account (user_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index verification_identifier on verification (identifier);

create table auth_rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table organisation (
  id text primary key,
  name text not null,
  slug text not null unique,
  logo text,
  metadata text,
  created_at timestamptz(3) not null default now()
);

create table member (
  org_id text not null references organisation on delete cascade,
  id text not null,
  user_id text not null references "user" on delete cascade,
  role text not null check (role in ('owner', 'admin', 'member')),
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  unique (id),
  unique (org_id, user_id)
);
create index member_of_user on member (user_id);

create table invitation (
  org_id text not null references organisation on delete cascade,
  id text not null,
  email text not null,
  role text not null check (role in ('owner', 'admin', 'member')),
  -- Only the SHA-256 of the token in the link.
  token_hash bytea not null unique,
  inviter_id text not null references "user" on delete cascade,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  primary key (org_id, id),
  unique (id)
);
create unique index invitation_email on invitation (org_id, email);

-- Sign-in works before an organisation is known: its role sees these tables and no other.
grant select, insert, update, delete
  on "user", session, account, verification, auth_rate_limit to ccr_auth;

alter table organisation enable row level security;
alter table organisation force row level security;
create policy of_current_org on organisation to ccr_app using (id = current_org_id()) with check (id = current_org_id());
create policy for_definer on organisation to ccr_definer using (true) with check (true);
grant select, insert, update on organisation to ccr_app;
grant select on organisation to ccr_definer;

call isolate_by_org('member');
grant select, insert, update, delete on member to ccr_app;
grant select on member to ccr_definer;

call isolate_by_org('invitation');
grant select, insert, delete on invitation to ccr_app;
grant select on invitation to ccr_definer;

-- Names for "created by" and the members page: of the current organisation's people only.
alter table "user" enable row level security;
alter table "user" force row level security;
create policy of_current_org on "user" for select to ccr_app
  using (exists (select from member where member.org_id = current_org_id() and member.user_id = "user".id));
create policy for_sign_in on "user" to ccr_auth using (true) with check (true);
create policy for_definer on "user" for select to ccr_definer using (true);
grant select (id, name, email, image) on "user" to ccr_app, ccr_definer;
