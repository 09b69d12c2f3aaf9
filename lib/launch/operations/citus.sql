-- Spreads Walltime's tables over the nodes of a Citus cluster by team. Run on the coordinator, after the
-- first start of Walltime has made the tables: psql -v ON_ERROR_STOP=1 -1 -f citus.sql DATABASE_URL
-- What it is for, and what of it was tried, stands in CITUS.md.

-- One node after another: reference tables and references ask for it within one transaction.
set local citus.multi_shard_modify_mode to 'sequential';

-- References are taken away while tables are moved, and put back after it: Citus wants both ends moved.
create temporary table walltime_references on commit drop as
select conrelid::regclass as relation, conname as name,
       -- A team's key never changes, and Citus has no cascade of changed keys.
       replace(pg_get_constraintdef(oid), ' ON UPDATE CASCADE', '') as definition
from pg_constraint
where contype = 'f' and connamespace = 'public'::regnamespace;

do $$
declare
  found record;
begin
  for found in select * from walltime_references loop
    execute format('alter table %s drop constraint %I', found.relation, found.name);
  end loop;
end $$;

-- Teams, and the people and sessions of all of them: small, a whole copy on each node.
select create_reference_table(relation)
from (
  select c.oid::regclass as relation
  from pg_class c
  left join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and a.attname is null and c.relname <> '_prisma_migrations'
  order by c.relname
) as shared;

-- Everything else is kept by team, so that all rows of a team are on one node.
select create_distributed_table('cards', 'team_id');
select create_distributed_table(relation::text, 'team_id', colocate_with => 'cards')
from (
  select c.oid::regclass as relation
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'cards'
  order by c.relname
) as kept;

do $$
declare
  found record;
begin
  for found in select * from walltime_references loop
    execute format('alter table %s add constraint %I %s', found.relation, found.name, found.definition);
  end loop;
end $$;
