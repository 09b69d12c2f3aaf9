import { expect, test } from "vitest";
import { makeTeam } from "@/tests/factories/make-team";
import type { FileKind } from "@/tests/integration/api/support/file-kind";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import { otherTables } from "@/tests/integration/api/support/other-tables";
import { importText } from "@/tests/integration/services/support/import-text";

/** Invented, each of a kind that was once read wrongly without a word. */
const kinds: FileKind[] = [
  {
    name: "a Turkish tracker whose end date is the day that is hoped for",
    lines: [
      "Anahtar;Özet;Tür;Durum;Oluşturulma;Güncellenme;Bitiş Tarihi;Planlanan Bitiş",
      "A-1;Arama;Hikaye;Tamamlandı;2026-02-13;2026-02-20;2026-03-15;2026-03-16",
    ],
    asks: ["mapping.released", "mapping.committed", "doneWithoutDay"],
  },
  {
    name: "a Korean tracker with days of updates and views",
    lines: [
      "이슈 키,요약,이슈 유형,상태,만듦,업데이트됨,기한,마지막 확인",
      "A-1,검색,스토리,완료,2026-02-13,2026-02-20,2026-03-15,2026-03-01",
      "A-2,버그,버그,진행 중,2026-02-14,2026-02-21,,",
    ],
    asks: ["doneWithoutDay", "startedWithoutDay"],
  },
  {
    name: "a Chinese tracker with planned and updated days",
    lines: [
      "关键字,概要,问题类型,状态,创建日期,更新日期,到期日,计划完成日期",
      "A-1,搜索,故事,完成,2026-02-13,2026-02-20,2026-03-15,2026-03-16",
      "A-2,链接,缺陷,进行中,2026-02-14,2026-02-21,,",
    ],
    asks: ["doneWithoutDay", "startedWithoutDay"],
  },
  {
    name: "Russian headings joined by underlines",
    lines: [
      "ключ_задачи,название,тип_задачи,дата_создания,дата_решения,дата_обновления",
      "P-1,Один,История,2026-03-02,2026-03-10,2026-03-12",
      "P-2,Два,Ошибка,2026-03-03,2026-03-06,2026-03-12",
    ],
    cards: [
      ["Один", "История", "2026-03-02", null, "2026-03-10"],
      ["Два", "Ошибка", "2026-03-03", null, "2026-03-06"],
    ],
  },
  {
    name: "Spanish headings joined by capitals",
    lines: [
      "clave,titulo,tipo,fechaCreacion,fechaResolucion,fechaActualizacion,estado",
      "P-1,Uno,HISTORIA,2026-03-02,2026-03-10,2026-03-12,CERRADO",
      "P-2,Dos,ERROR,2026-03-03,,2026-03-12,ABIERTO",
    ],
    cards: [
      ["Uno", "HISTORIA", "2026-03-02", null, "2026-03-10"],
      ["Dos", "ERROR", "2026-03-03", null, null],
    ],
  },
  {
    name: "a service desk whose states contradict its days",
    lines: [
      "number,short_description,state,opened_at,work_start,closed_at,sys_updated_on,category",
      "INC1,One,Closed,2026-03-02 10:00:00,2026-03-03 10:00:00,2026-03-06 10:00:00,2026-03-20 10:00:00,Software",
      "INC2,Two,Work in Progress,2026-03-02 10:00:00,2026-03-04 10:00:00,2026-03-09 10:00:00,2026-03-20 10:00:00,Hardware",
      "INC3,Three,Closed Complete,2026-03-02 10:00:00,2026-03-04 10:00:00,,2026-03-20 10:00:00,Software",
      "INC4,Four,Cancelled,2026-03-02 10:00:00,,2026-03-08 10:00:00,2026-03-20 10:00:00,Software",
    ],
    asks: ["doneWithoutDay", "doneWhileOpen", "cancelledWithDay"],
  },
  {
    name: "a column that says true or false of what is done",
    lines: [
      "id,title,type,is_done,created,started,finished",
      "1,One,Bug,true,2026-03-02,2026-03-03,2026-03-06",
      "2,Two,Bug,false,2026-03-02,2026-03-03,2026-03-07",
      "3,Three,Bug,true,2026-03-02,2026-03-03,",
    ],
    asks: ["doneWithoutDay", "doneWhileOpen"],
  },
  {
    name: "a Japanese board without days",
    lines: [
      "タイトル\tステータス\t見積もり\t担当者",
      "登録\t完了\t3\t田中",
      "監査\t進行中\t2\t鈴木",
      "権限\t未着手\t5\t",
    ],
    asks: ["doneWithoutDay", "startedWithoutDay"],
  },
  {
    name: "a board with signs before its statuses",
    lines: [
      "Title,Status,Assignees,Estimate,Iteration",
      "Sign-up,✅ Done,ann,3,Sprint 1",
      "Audit,🏗 In progress,bob,2,Sprint 2",
      "Roles,🆕 New,,5,",
      "Foo,📋 Backlog,,5,",
      "Review it,👀 In review,,1,",
    ],
    asks: ["doneWithoutDay", "startedWithoutDay"],
  },
  {
    name: "seconds since 1970",
    lines: [
      "id,title,type,creation_time,close_time",
      "1,One,bug,1767312000,1767571200.0",
      "2,Two,story,1767398400,",
      "3,Three,bug,9,1767571200",
    ],
    error: "unreadable-date",
  },
  {
    name: "milliseconds under headings that say so",
    lines: [
      "id;name;type;created_ms;done_ms",
      "1;One;Bug;1767312000000.0;1767571200000.0",
      "2;Two;Bug;1767398400000.0;",
      "3;Three;Bug;86400000.0;1767571200000.0",
    ],
    error: "unreadable-date",
  },
  {
    name: "Portuguese stages and classes",
    lines: [
      "Nº,Descrição resumida,Classe,Backlog,Em desenvolvimento,Pronto",
      "1,Pesquisar,História,2026-03-02,2026-03-03,2026-03-10",
      "2,Corrigir,Defeito,2026-03-02,2026-03-04,2026-03-05",
      "3,Outra,Defeito,2026-03-02,2026-03-04,2026-03-05",
    ],
    cards: [
      ["Pesquisar", "História", "2026-03-02", "2026-03-03", "2026-03-10"],
      ["Corrigir", "Defeito", "2026-03-02", "2026-03-04", "2026-03-05"],
      ["Outra", "Defeito", "2026-03-02", "2026-03-04", "2026-03-05"],
    ],
  },
  {
    name: "a German log of changes",
    lines: [
      "Ticket,Von Status,Nach Status,Geändert am,Typ",
      "T-1,Offen,In Arbeit,2026-03-03 09:00,Story",
      "T-1,In Arbeit,In Prüfung,2026-03-05 09:00,Story",
      "T-1,In Prüfung,Erledigt,2026-03-09 09:00,Story",
      "T-2,Offen,In Arbeit,2026-03-04 09:00,Fehler",
    ],
    cards: [
      ["T-1", "Story", null, "2026-03-03", "2026-03-09"],
      ["T-2", "Fehler", null, "2026-03-04", null],
    ],
  },
  {
    name: "a French log of changes",
    lines: [
      "Clé;Ancien statut;Nouveau statut;Date du changement;Type",
      "A-1;À faire;En cours;2026-03-03;Récit",
      "A-1;En cours;En revue;2026-03-05;Récit",
      "A-1;En revue;Terminé;2026-03-13;Récit",
      "A-2;À faire;En cours;2026-03-04;Anomalie",
    ],
    cards: [
      ["A-1", "Récit", null, "2026-03-03", "2026-03-13"],
      ["A-2", "Anomalie", null, "2026-03-04", null],
    ],
  },
  {
    name: "a Spanish log of changes",
    lines: [
      "incidencia,estado_anterior,estado_nuevo,fecha_cambio",
      "A-1,Pendiente,En curso,2026-03-03",
      "A-1,En curso,Hecho,2026-03-09",
      "A-2,Pendiente,En curso,2026-03-04",
      "A-2,En curso,Bloqueado,2026-03-05",
    ],
    cards: [
      ["A-1", "Unspecified", null, "2026-03-03", "2026-03-09"],
      ["A-2", "Unspecified", null, "2026-03-04", null],
    ],
  },
  {
    name: "a log of changes of all fields",
    lines: [
      "issue_id,field,old_value,new_value,changed_at",
      "1,status,To Do,In Progress,2026-03-03T09:00:00Z",
      "1,assignee,ann,bob,2026-03-04T09:00:00Z",
      "1,status,In Progress,Done,2026-03-06T09:00:00Z",
      "2,status,To Do,In Progress,2026-03-05T09:00:00Z",
      "2,priority,Low,High,2026-03-06T09:00:00Z",
    ],
    cards: [
      ["1", "Unspecified", null, "2026-03-03", "2026-03-06"],
      ["2", "Unspecified", null, "2026-03-05", null],
    ],
  },
  {
    name: "a log of events",
    lines: [
      "item_id,event,timestamp",
      "1,created,2026-03-02",
      "1,started,2026-03-03",
      "1,completed,2026-03-09",
      "2,created,2026-03-03",
      "2,started,2026-03-05",
    ],
    cards: [
      ["1", "Unspecified", "2026-03-02", "2026-03-03", "2026-03-09"],
      ["2", "Unspecified", "2026-03-03", "2026-03-05", null],
    ],
  },
  {
    name: "a snapshot of each day",
    lines: [
      "Snapshot date,Key,Title,Status",
      ...[
        "2026-03-02",
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
        "2026-03-09",
        "2026-03-30",
      ].flatMap((day, index) => [
        `${day},A-1,Search,${["To Do", "In Progress", "Done", "Done", "Done", "Done"][index]}`,
        `${day},A-2,Fix,${["In Progress", "Done", "In Progress", "Done", "Done", "Done"][index]}`,
        `${day},A-3,Drop,${["To Do", "To Do", "Cancelled", "Cancelled", "Cancelled", "Cancelled"][index]}`,
      ]),
    ],
    cards: [
      // Where they stood on the first day they may have come long before.
      ["Search", "Unspecified", null, "2026-03-03", "2026-03-04"],
      ["Fix", "Unspecified", null, null, "2026-03-05"],
      ["Drop", "Unspecified", null, null, null],
    ],
  },
  {
    name: "a log that closes by itself what was resolved, the latest first",
    lines: [
      "Issue,From status,To status,Changed",
      "A-1,Resolved,Closed,2026-03-23",
      "A-2,In Progress,Resolved,2026-03-20",
      "A-1,In Progress,Resolved,2026-03-09",
      "A-2,Resolved,In Progress,2026-03-06",
      "A-2,In Progress,Resolved,2026-03-05",
      "A-2,Open,In Progress,2026-03-04",
      "A-1,Open,In Progress,2026-03-03",
    ],
    cards: [
      ["A-1", "Unspecified", null, "2026-03-03", "2026-03-09"],
      ["A-2", "Unspecified", null, "2026-03-04", "2026-03-20"],
    ],
  },
  {
    name: "records under covers in German",
    lines: [
      '{"ergebnis": {"anzahl": 2, "vorgänge": [{"kopf": {"nummer": "A-1", "titel": "Suche"}, "daten": {"typ": {"name": "Funktion"}, "erstellt": "2026-03-02", "begonnen": "2026-03-03", "erledigt": "2026-03-10"}}, {"kopf": {"nummer": "A-2", "titel": "Fix"}, "daten": {"typ": {"name": "Fehler"}, "erstellt": "2026-03-03", "begonnen": "2026-03-04", "erledigt": null}}]}}',
    ],
    cards: [
      ["Suche", "Funktion", "2026-03-02", "2026-03-03", "2026-03-10"],
      ["Fix", "Fehler", "2026-03-03", "2026-03-04", null],
    ],
  },
  {
    name: "records named by their keys",
    lines: [
      '{"A-1": {"title": "Search", "type": "Story", "created": "2026-03-02", "started": "2026-03-03", "done": "2026-03-10"}, "A-2": {"title": "Fix", "type": "Bug", "created": "2026-03-03", "started": "2026-03-04", "done": null}}',
    ],
    cards: [
      ["Search", "Story", "2026-03-02", "2026-03-03", "2026-03-10"],
      ["Fix", "Bug", "2026-03-03", "2026-03-04", null],
    ],
  },
  {
    name: "records line by line under a cover",
    lines: [
      '{"_id":"1","_source":{"title":"Search","type":"Story","created":"2026-03-02","started":"2026-03-03","done":"2026-03-10"}}',
      '{"_id":"2","_source":{"title":"Fix","type":"Bug","created":"2026-03-03","started":"2026-03-04","done":""}}',
    ],
    cards: [
      ["Search", "Story", "2026-03-02", "2026-03-03", "2026-03-10"],
      ["Fix", "Bug", "2026-03-03", "2026-03-04", null],
    ],
  },
  {
    name: "records in lists of sprints",
    lines: [
      '{"sprints": [{"name": "S1", "issues": [{"id": 1, "title": "One", "type": "Bug", "created": "2026-03-02", "started": "2026-03-03", "done": "2026-03-09"}]}, {"name": "S2", "issues": [{"id": 2, "title": "Two", "type": "Story", "created": "2026-03-02", "started": "2026-03-03", "done": "2026-03-10"}, {"id": 3, "title": "Three", "type": "Story", "created": "2026-03-02", "started": "", "done": ""}]}]}',
    ],
    cards: [
      ["One", "Bug", "2026-03-02", "2026-03-03", "2026-03-09"],
      ["Two", "Story", "2026-03-02", "2026-03-03", "2026-03-10"],
      ["Three", "Story", "2026-03-02", null, null],
    ],
  },
  {
    name: "an interface's payloads in a table",
    lines: [
      "id,payload,created",
      '1,"{""title"":""One"",""state"":""open""}",2026-03-02',
      '2,"{""title"":""Two"",""state"":""open""}",2026-03-03',
    ],
    error: "answers-of-an-interface",
  },
  {
    name: "a period in one cell",
    lines: ["Task,Kind,Period", "One,Story,2026-03-02/2026-03-06", "Two,Bug,2026-03-09/2026-03-12"],
    asks: ["mapping.released", "mapping.committed"],
  },
  {
    name: "figures of each day",
    lines: ["Day,WIP,Lead Time P85,Throughput", "2026-03-02,5,7.5,2", "2026-03-03,6,7.8,1"],
    error: "counts-per-day",
  },
  {
    name: "figures of each sprint",
    lines: [
      "Sprint,Start,End,Planned points,Done points",
      "1,2026-03-02,2026-03-13,20,18",
      "2,2026-03-16,2026-03-27,21,21",
    ],
    error: "counts-per-day",
  },
  {
    name: "a burn-down",
    lines: ["Date,Remaining,Ideal", "2026-03-02,50,50", "2026-03-03,46,45"],
    error: "counts-per-day",
  },
  {
    name: "counts by type and month",
    lines: ["Type,Jan,Feb,Mar", "Bug,3,4,5", "Story,6,7,8"],
    error: "no-cards",
  },
  {
    name: "labels with prefixes of several projects",
    lines: [
      "number,title,labels,created_at,closed_at",
      '1,One,"kind/feature,priority/high",2026-02-02,2026-02-09',
      '2,Two,"area/docs,backport/1.8",2026-02-03,',
      '3,Three,"type::bug,team::web",2026-02-03,2026-02-10',
    ],
    cards: [
      ["One", "feature", "2026-02-02", null, "2026-02-09"],
      ["Two", "Unspecified", "2026-02-03", null, null],
      ["Three", "bug", "2026-02-03", null, "2026-02-10"],
    ],
  },
];

test("files of kinds that were read wrongly come in right, are asked about or refused", async () => {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const team = await newTeam({ timeZone: "UTC" });
  for (const { name, lines, cards, asks = [], error } of [...kinds, ...otherTables]) {
    const file = lines.join("\n");
    const outcome = await importText(context, file, { dryRun: true });
    const byApi = await importCsv(team, file, { query: "?dryRun=true" });
    expect(byApi.status, name).toBe(asks.length > 0 || error !== undefined ? 422 : 200);
    expect(byApi.body.questions, name).toEqual(outcome.questions);
    if (error !== undefined) {
      expect(outcome.errors[0]?.code, name).toBe(error);
      continue;
    }
    // The questions about columns come before those about rows.
    const asked = await importText(context, file, {
      dryRun: true,
      options: { onQuestion: "default" },
    });
    const open = asked.questions.map(({ option }) => option);
    expect(open, name).toEqual(asks);
    if (cards === undefined) continue;
    const rows = outcome.firstRows.map(({ title, type, prioritised, committed, released }) => [
      ...[title, type.toLowerCase(), prioritised, committed, released],
    ]);
    expect(rows, name).toEqual(
      cards.map(([title, type, ...days]) => [title, type?.toLowerCase(), ...days]),
    );
  }
});
