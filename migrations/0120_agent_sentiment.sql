-- What is felt by an agent, an employee, is told from their words only where the organisation wants it to be.
alter table organisation add column agent_sentiment boolean not null default false;
