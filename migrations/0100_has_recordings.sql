-- Whether the storage of recordings should hold any: asked before a directory for them is made where there is none.
create function has_recordings() returns boolean
  language sql stable
  as $$ select exists (select from public.audio) or exists (select from public.removed_audio) $$;
call run_as_definer('has_recordings()');
