-- What a project masks while `redact` is on: src/contract/redactKinds.ts. A customer's name is masked where somebody asks for it.
alter table project add redact_kinds text[] not null default
  '{CARD_NUMBER,CARD_EXPIRY,CARD_CODE,ACCOUNT,PHONE,EMAIL,IDENTITY,BIRTH_DATE,ADDRESS,SECRET,DIGITS}';
