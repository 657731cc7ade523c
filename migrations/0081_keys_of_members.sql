-- A key outlasts neither its holder's place in the organisation nor the knowledge of whose it was.
alter table api_key
  -- As it was when the key was made: the name of whoever is gone is not seen any more.
  add column created_by_name text,
  -- Who answers for the key since its maker left; null: the maker.
  add column handed_to text references "user" on delete set null;

-- Names are hidden from the owner of the tables, too: the role that sees them all writes them.
grant update (created_by_name) on api_key to ccr_definer;
set local role ccr_definer;
update public.api_key k set created_by_name = u.name from public."user" u where u.id = k.created_by;
reset role;
revoke update (created_by_name) on api_key from ccr_definer;
