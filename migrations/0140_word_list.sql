-- Names that calls of this project have and no recogniser knows: what sounds like one of them is written as it.
alter table project add column word_list text[] not null default '{}'
  check (cardinality(word_list) <= 500 and array_position(word_list, null) is null);
