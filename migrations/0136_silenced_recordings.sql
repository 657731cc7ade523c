-- The copy that everybody but owners hears: silent where its analysis masks words. It holds for that analysis alone.
alter table audio
  add silenced_key text,
  add silenced_analysis text;
