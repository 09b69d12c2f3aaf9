/**
 * Rows as each version could have stored them, by the migration that made them possible. `select`
 * where one makes no new ones possible.
 */
export const dataOfMigrations: Record<string, string> = {
  "20261123000000_first_tables": `
    insert into teams (slug, name, time_zone, working_week, day_count, rule_k, revision, last_card_number)
      values ('first', 'First “team”', 'Europe/London', '{1,2,3,4,5}', 'working', 1.5, 3, 2),
             ('second', 'Second', 'UTC', '{7}', 'calendar', 1, 0, 0);
    insert into holidays values (1, '2026-12-25', 'Christmas');
    insert into work_types values (1, 1, 'Feature', 'feature', '#0072B2', 1), (1, 2, 'Bug', 'hidden', null, 2);
    insert into sizes values (1, 1, 'S', 1);
    insert into streams values (1, 1, 'Features', 'feature', 3, 1), (1, 2, 'Support', 'support', null, 2);
    insert into cards (team_id, number, version, title, reference, url, type_id, size_id, client,
        class_of_service, stream_id, queue_rank, prioritised_on, committed_on, released_on, promised_on,
        excluded_reason, notes, cycle_days, lead_days, import_id, created_at)
      values (1, 1, 4, 'One' || chr(9) || 'مرحبا 👩‍👩‍👧', 'A-1', 'https://a.example/1', 1, 1, 'Acme', 'Fixed date',
              1, null, '2026-03-02', '2026-03-03', '2026-03-06', '2026-03-09', 'spike', E'two\\nlines', 4, 5, 1,
              '2026-03-01 10:00:00.123+00'),
             (1, 2, 1, 'Two', null, null, 2, null, null, null, null, 1.5, '2026-03-02', null, null, null,
              null, null, null, null, null, now());
    insert into cards (team_id, number, title, type_id, cancelled_on, binned_at)
      values (1, 3, 'Gone', 1, '2026-03-03', '2026-03-04');
    insert into spells values (1, 1, 1, 'stream', '2026-03-03', '2026-03-06', 1, null, null, null),
      (1, 1, 2, 'blocked', '2026-03-04', null, null, 'waits', null, null),
      (1, 1, 3, 'released', '2026-03-05', '2026-03-06', null, null, 3, 4);
    insert into imports (team_id, id, file_name, revision, rows, created, updated, skipped, options)
      values (1, 1, 'a.csv', 2, 2, 1, 1, 0, '{"onError":"skip"}');
    insert into changes (team_id, revision, actor, source, action, idempotency_key, request_hash, result, undoes)
      values (1, 1, 'Local owner', 'screen', 'create-team', null, null, '{}', null),
             (1, 2, 'Local owner', 'import', 'import', 'key', 'hash', '{"rows":2}', null),
             (1, 3, 'Local owner', 'api', 'undo', null, null, '{}', 2);
    insert into change_records values (1, 2, 1, 'card', 1, 2, null, '[{"number":1},{"number":2}]');`,
  "20261123000001_uploads_views_names": `
    insert into saved_views values (1, 1, 'Mine', '?type=Bug');
    insert into listed_names values (1, 'client', 1, 'Acme', 1), (1, 'class_of_service', 1, 'Urgent', 1);
    insert into uploads (team_id, id, file_name, bytes) values (1, gen_random_uuid(), 'b.csv', '\\x00ff');`,
  "20261123001000_import_any_file": `
    insert into import_mappings values (1, 1, 'Tracker', 'map=title:0');
    update imports set digest = repeat('a', 64);`,
  "20261123002000_quotes_and_expedites": `
    insert into quotes values (1, 1, 1, '2026-03-03', 'type_size', 1, 1, 'mean+1sd', 8, 3.25, 4, '2026-03-06', 2);
    insert into expedites (team_id, card_number, id, committed_on, actor, overtaken, revision)
      values (1, 1, 1, '2026-03-03', 'Local owner', '[[2,1]]', 2);`,
  "20261124010000_quick_list": `
    update changes set place = 'edit-page' where revision = 1;
    update sizes set colour = '#fff3bf';`,
  "20261124030000_planning_views": `
    insert into saved_views values (1, 2, 'Mine', 'by=size', 'planning');`,
  "20261124040000_card_labels": "update cards set labels = 'a, b' where number = 2;",
  // Indexes alone
  "20261130070000_lead_times": "select",
  "20261130070000_team_rule_and_marked_days": `
    update teams set rule = 'p85' where slug = 'second';
    insert into marked_days values (1, 1, '2026-04-01', 'New wall');`,
  "20261130072600_quality_marks": `
    insert into quality_marks (team_id, point, card_number, reason, actor, revision)
      values (1, 'repeated', 1, 'two of them', 'Local owner', 3);`,
  "20261130073435_said_forecasts": `
    insert into said_forecasts values (1, 2, 1, '2026-03-02', '2026-03-20', 1, 3);`,
  "20261130102832_client_costs": `
    insert into cost_currencies values (1, 'GBP');
    insert into day_rates values (1, 1, null, '2026-01-01', 450.5), (1, 2, 'Acme', '2026-03-01', 600.1234);
    insert into budgets values (1, 1, 'Acme', '2026-01-01', '2026-06-30', 12000.25);
    insert into card_people values (1, 1, 1.5);`,
  "20261130103500_deliveries": `
    insert into deliveries (team_id, id, name, created_on) values (1, 1, 'Spring', '2026-03-02');
    insert into delivery_targets values (1, 1, 1, '2026-04-01', '2026-03-02');
    insert into delivery_cards values (1, 1, 1, 2, 7, '2026-03-02', null);`,
  "20261130103500_head_counts": "insert into head_counts values (1, '2026-01-01', 6, 1);",
  "20261130105000_support_rota": `
    insert into rotas values (1, 1);
    insert into rota_people values (1, 1, 'Ann', '2026-01-01', null, 3);
    insert into rota_absences values (1, 1, '2026-02-02', '2026-02-06');
    insert into rota_weeks values (1, '2026-03-02', 1, true, 3);`,
  "20261130081000_time_boxes": "update work_types set box_days = 3 where id = 2;",
  "20261130134502_accounts": `
    insert into users (id, name, email, email_verified, is_owner, updated_at)
      values ('u1', 'Ann', 'ann@example.org', true, true, now());
    insert into accounts (id, account_id, provider_id, user_id, password, updated_at)
      values ('a1', 'u1', 'credential', 'u1', 'hash', now());
    insert into sessions (id, user_id, token, expires_at, updated_at)
      values ('s1', 'u1', 'token', now(), now());
    insert into verifications (id, identifier, value, expires_at, updated_at)
      values ('v1', 'hashed', 'u1', now(), now());
    insert into passkeys (id, public_key, user_id, credential_id, counter, device_type, backed_up)
      values ('p1', 'key', 'u1', 'credential', 1, 'singleDevice', false);
    insert into rate_limits values ('r1', 'sign-in', 3, 1764500000000);
    insert into members (team_id, user_id, role) values (1, 'u1', 'owner');
    insert into invitations (team_id, id, secret_hash, role, created_by, expires_at)
      values (1, 1, 'hash', 'viewer', 'Ann', now());
    insert into api_tokens (team_id, id, user_id, name, secret_hash, can_write)
      values (1, 1, 'u1', 'CI', 'hash', false);`,
  "20261130171500_roles_by_groups": "update members set is_by_groups = true where user_id = 'u1';",
  "20261130160000_share_links": `
    insert into share_links (team_id, id, secret_hash, target, query, shows_clients, shows_notes, shows_costs, origins, created_by)
      values (1, 1, 'hash', 'planning', 'kind=feature', false, true, false, '{https://example.org}', 'Ann');`,
  "20261130171450_alerts": `
    insert into alerts (team_id, id, user_id, channel, address, secret, kinds, blocked_days)
      values (1, 1, 'u1', 'webhook', 'https://example.org/hook', 'secret', '{over-sla}', 3);
    insert into alert_messages (team_id, alert_id, occasion, fact, state, next_at)
      values (1, 1, 'over-sla:1:2026-05-04', '{}', 'sent', now());
    insert into alert_checks values (1, 12, '2026-11-30', now());`,
  "20261130180000_alert_addresses": `
    insert into alert_addresses (team_id, address, state, secret_hash, good_until, asked_by)
      values (1, 'ann@example.org', 'waiting', 'hash', now(), 'Ann');`,
  "20261201050000_paused_alerts":
    "update alerts set paused_at = '2026-12-01 05:00Z' where team_id = 1 and id = 1;",
  // An index alone
  "20261130170000_undone_changes": "select",
  "20261201040000_teams_made_by_key": "select",
  // A value that its own transaction cannot use yet
  "20261201040100_waiting_works": "select",
  "20261201003500_upload_works": `
    with kept as (
      insert into uploads (team_id, id, file_name, size) values (1, gen_random_uuid(), 'c.csv', 1)
      returning team_id, id
    )
    insert into upload_works (team_id, upload_id, id, is_import)
      select team_id, id, gen_random_uuid(), true from kept;`,
};
