-- Which language is spoken in a recording that was refused as being in another one than its project's; null: nobody can tell.
alter table audio add heard_language text;

-- Judge recordings of this project that are no conversation, too.
alter table project add accept_no_conversation boolean not null default false;
